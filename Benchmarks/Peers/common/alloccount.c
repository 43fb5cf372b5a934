/* LD_PRELOAD heap counter: every malloc/calloc/realloc/memalign is a call; what is held is the usable size of all blocks
 * and the word before each. No locking: single-thread runs. */
#define _GNU_SOURCE
#include <stddef.h>
#include <errno.h>
#include <dlfcn.h>
#include <malloc.h>
extern void __libc_free(void *);
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t),
    *__libc_memalign(size_t, size_t);
static unsigned long calls, bytes, held;
unsigned long peer_alloc_calls(void) { return calls; }
unsigned long peer_alloc_bytes(void) { return bytes; }
unsigned long peer_alloc_held(void) { return held; }
static unsigned long block(void *p) { return p ? malloc_usable_size(p) + sizeof(void *) : 0; }
static void *count(void *p, size_t n) {
    calls++;
    bytes += n;
    held += block(p);
    return p;
}
void *malloc(size_t n) { return count(__libc_malloc(n), n); }
void *calloc(size_t a, size_t b) { return count(__libc_calloc(a, b), a * b); }
void *realloc(void *p, size_t n) {
    unsigned long before = block(p);
    void *q = __libc_realloc(p, n);
    if (q || !n) held -= before;
    return count(q, n);
}
void free(void *p) {
    held -= block(p);
    __libc_free(p);
}
void *memalign(size_t a, size_t n) { return count(__libc_memalign(a, n), n); }
void *aligned_alloc(size_t a, size_t n) { return count(__libc_memalign(a, n), n); }
int posix_memalign(void **p, size_t a, size_t n) {
    *p = count(__libc_memalign(a, n), n);
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
