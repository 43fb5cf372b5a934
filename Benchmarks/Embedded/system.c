/* What the programs beside this file need of a system: octets in and out, and on bare WebAssembly memory, too. */
#include <stddef.h>
#include <stdint.h>

#ifdef __wasm__

typedef struct { uint8_t *start; size_t count; } Piece;

__attribute__((import_module("wasi_snapshot_preview1"), import_name("fd_read")))
int fd_read(int file, const Piece *pieces, size_t count, size_t *done);
__attribute__((import_module("wasi_snapshot_preview1"), import_name("fd_write")))
int fd_write(int file, const Piece *pieces, size_t count, size_t *done);

ptrdiff_t read_input(uint8_t *octets, ptrdiff_t room) {
    Piece piece = {octets, (size_t)room};
    size_t done = 0;
    return fd_read(0, &piece, 1, &done) == 0 ? (ptrdiff_t)done : 0;
}

void write_output(const uint8_t *octets, ptrdiff_t count) {
    while (count > 0) {
        Piece piece = {(uint8_t *)octets, (size_t)count};
        size_t done = 0;
        if (fd_write(1, &piece, 1, &done) != 0 || done == 0) return;
        octets += done;
        count -= (ptrdiff_t)done;
    }
}

int putchar(int octet) {
    uint8_t one = (uint8_t)octet;
    write_output(&one, 1);
    return octet;
}

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *to, int octet, size_t count) { return __builtin_memset(to, octet, count); }

int memcmp(const void *one, const void *other, size_t count) {
    const uint8_t *left = one, *right = other;
    for (size_t index = 0; index < count; index++)
        if (left[index] != right[index]) return left[index] < right[index] ? -1 : 1;
    return 0;
}

size_t strlen(const char *text) {
    size_t count = 0;
    while (text[count]) count++;
    return count;
}

uintptr_t __stack_chk_guard = 0x00C0FFEE;
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

/* Not random: a program that says the same each time is what is wanted here. */
void arc4random_buf(void *octets, size_t count) { __builtin_memset(octets, 7, count); }

/* Blocks of powers of two, each after its size; those that are freed are kept by size. */
extern uint8_t __heap_base;
typedef struct Block { struct Block *next; size_t order; } Block;
static Block *freed[32];
static uintptr_t top;

int posix_memalign(void **place, size_t alignment, size_t count) {
    size_t order = 5;
    if (alignment > 16) return 22;
    while (((size_t)1 << order) < count + 16) if (++order > 30) return 12;
    Block *block = freed[order];
    if (block) {
        freed[order] = block->next;
    } else {
        if (top == 0) top = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
        uintptr_t end = top + ((uintptr_t)1 << order), size = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
        if (end < top) return 12;
        if (end > size && __builtin_wasm_memory_grow(0, (end - size + 0xFFFF) >> 16) == (size_t)-1) return 12;
        block = (Block *)top;
        top = end;
    }
    block->order = order;
    *place = (uint8_t *)block + 16;
    return 0;
}

void *malloc(size_t count) {
    void *place = NULL;
    return posix_memalign(&place, 16, count) == 0 ? place : NULL;
}

void free(void *place) {
    if (!place) return;
    Block *block = (Block *)((uint8_t *)place - 16);
    block->next = freed[block->order];
    freed[block->order] = block;
}

/* What the compiler calls for numbers of 128 bits, in two halves each. */
typedef union { __int128 all; struct { uint64_t low, high; } half; } Wide;

__int128 __ashlti3(__int128 number, int count) {
    Wide in = {number}, out;
    if (count == 0) return number;
    out.half.low = count < 64 ? in.half.low << count : 0;
    out.half.high = count < 64 ? in.half.high << count | in.half.low >> (64 - count) : in.half.low << (count - 64);
    return out.all;
}

__int128 __lshrti3(__int128 number, int count) {
    Wide in = {number}, out;
    if (count == 0) return number;
    out.half.high = count < 64 ? in.half.high >> count : 0;
    out.half.low = count < 64 ? in.half.low >> count | in.half.high << (64 - count) : in.half.high >> (count - 64);
    return out.all;
}

__int128 __multi3(__int128 one, __int128 other) {
    Wide a = {one}, b = {other}, out;
    uint64_t mask = 0xFFFFFFFF;
    uint64_t lows = (a.half.low & mask) * (b.half.low & mask);
    uint64_t middle = (a.half.low >> 32) * (b.half.low & mask) + (lows >> 32);
    uint64_t rest = (a.half.low & mask) * (b.half.low >> 32) + (middle & mask);
    out.half.low = rest << 32 | (lows & mask);
    out.half.high = (a.half.low >> 32) * (b.half.low >> 32) + (middle >> 32) + (rest >> 32)
        + a.half.low * b.half.high + a.half.high * b.half.low;
    return out.all;
}

int swift_main(int count, char **arguments) __asm__("__main_argc_argv");
void _start(void) { swift_main(0, NULL); }

#else

#include <unistd.h>

ptrdiff_t read_input(uint8_t *octets, ptrdiff_t room) { return read(0, octets, (size_t)room); }

void write_output(const uint8_t *octets, ptrdiff_t count) {
    while (count > 0) {
        ptrdiff_t done = write(1, octets, (size_t)count);
        if (done <= 0) return;
        octets += done;
        count -= done;
    }
}

#endif
