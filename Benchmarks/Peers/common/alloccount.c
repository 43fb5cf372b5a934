/* LD_PRELOAD heap-call counter: every malloc/calloc/realloc/memalign is one. No locking: single-thread runs. */
#define _GNU_SOURCE
#include <stddef.h>
#include <errno.h>
#include <dlfcn.h>
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t),
    *__libc_memalign(size_t, size_t);
static unsigned long calls, bytes;
unsigned long peer_alloc_calls(void) { return calls; }
unsigned long peer_alloc_bytes(void) { return bytes; }
void *malloc(size_t n) {
    calls++;
    bytes += n;
    return __libc_malloc(n);
}
void *calloc(size_t a, size_t b) {
    calls++;
    bytes += a * b;
    return __libc_calloc(a, b);
}
void *realloc(void *p, size_t n) {
    calls++;
    bytes += n;
    return __libc_realloc(p, n);
}
void *memalign(size_t a, size_t n) {
    calls++;
    bytes += n;
    return __libc_memalign(a, n);
}
void *aligned_alloc(size_t a, size_t n) {
    calls++;
    bytes += n;
    return __libc_memalign(a, n);
}
int posix_memalign(void **p, size_t a, size_t n) {
    calls++;
    bytes += n;
    *p = __libc_memalign(a, n);
    return *p ? 0 : ENOMEM;
}
/* jemalloc's non-standard entry points (BIND's isc_mem uses them) */
void *mallocx(size_t n, int f) {
    static void *(*real)(size_t, int);
    if (!real) real = (void *(*)(size_t, int))dlsym(RTLD_NEXT, "mallocx");
    calls++;
    bytes += n;
    return real(n, f);
}
void *rallocx(void *p, size_t n, int f) {
    static void *(*real)(void *, size_t, int);
    if (!real) real = (void *(*)(void *, size_t, int))dlsym(RTLD_NEXT, "rallocx");
    calls++;
    bytes += n;
    return real(p, n, f);
}
