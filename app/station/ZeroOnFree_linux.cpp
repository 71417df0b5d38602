// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// Linked into the program alone: memory is zeroed when it is given back, whoever held it. What residents type passes
/// through buffers of Qt, of TLS and of the window system that nobody wipes; destroying a visit gives all of them back.
/// Stands on glibc, which lets a program replace free() and realloc() and keeps its own under these names. Not under the
/// sanitizers, which replace the same functions.

#include <malloc.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>

// This is the allocator itself: malloc() and free() are what it is made of.
// NOLINTBEGIN(cppcoreguidelines-no-malloc)
extern "C" {

void __libc_free(void *memory); // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): glibc's own name.

void free(void *ptr) noexcept
{
    if (ptr == nullptr) {
        return;
    }
    const int error = errno;
    explicit_bzero(ptr, malloc_usable_size(ptr));
    __libc_free(ptr);
    errno = error;
}

void *realloc(void *ptr, std::size_t size) noexcept
{
    if (ptr == nullptr) {
        return malloc(size);
    }
    if (size == 0) {
        free(ptr);
        return nullptr;
    }
    const std::size_t had = malloc_usable_size(ptr);
    // A block that still fits stays, unless most of it would lie idle.
    if (size <= had && size >= had / 2) {
        explicit_bzero(static_cast<char *>(ptr) + size, had - size);
        return ptr;
    }
    void *moved = malloc(size);
    if (moved != nullptr) {
        std::memcpy(moved, ptr, had < size ? had : size);
        free(ptr);
    }
    return moved;
}

} // extern "C"
// NOLINTEND(cppcoreguidelines-no-malloc)
