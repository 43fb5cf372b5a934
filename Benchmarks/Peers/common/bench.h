/* Shared frame for the C peers: PROG corpusfile mode seconds -> "ns_per_msg allocs_per_msg bytes_out errors".
 * A pass handles the whole corpus once. ns_per_msg is the median pass, in CPU time of the process
 * (CLOCK_PROCESS_CPUTIME_ID, so that other tenants of the machine do not count). */
#ifndef BENCH_H
#define BENCH_H
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
typedef struct {
    uint8_t *p;
    unsigned n;
} msg_t;
static msg_t *MSG;
static unsigned NMSG;
static size_t CORPUS_BYTES;
static unsigned REPS = 1;          /* passes per timing, so that a tiny corpus is not all clock overhead */
static volatile uint64_t SINK;     /* keeps results alive */
static uint64_t OUT_BYTES, ERRORS; /* set by a pass */
typedef struct {
    const char *name;
    void (*setup)(void);
    void (*pass)(void);
} mode_t_;

static double cpu_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}
static int dcmp(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}
static void load(const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        exit(2);
    }
    fseek(f, 0, SEEK_END);
    long n = ftell(f);
    rewind(f);
    uint8_t *b = malloc(n), *o = malloc(n + 64);
    if (fread(b, 1, n, f) != (size_t)n) exit(2);
    fclose(f);
    for (long i = 0; i < n; i += 2 + (b[i] << 8 | b[i + 1])) NMSG++;
    MSG = malloc(sizeof *MSG * NMSG);
    size_t w = 0;
    unsigned k = 0;
    for (long i = 0; i < n;) {
        unsigned l = b[i] << 8 | b[i + 1];
        memcpy(o + w, b + i + 2, l);
        MSG[k++] = (msg_t){o + w, l};
        w += l;
        i += 2 + l;
    }
    CORPUS_BYTES = w;
    memset(o + w, 0, 64);
    free(b);
    REPS = NMSG < 1000 && w < 100000 ? 4000 / NMSG : 1;
}
static int bench_main(int argc, char **argv, const mode_t_ *modes) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s corpus mode seconds; modes:", argv[0]);
        for (const mode_t_ *m = modes; m->name; m++) fprintf(stderr, " %s", m->name);
        fprintf(stderr, "\n");
        return 2;
    }
    load(argv[1]);
    double secs = argc > 3 ? atof(argv[3]) : 1;
    const mode_t_ *m = modes;
    while (m->name && strcmp(m->name, argv[2])) m++;
    if (!m->name) {
        printf("- - - -\n");
        return 0;
    }
    unsigned long (*calls)(void) = (unsigned long (*)(void))dlsym(RTLD_DEFAULT, "peer_alloc_calls");
    unsigned long (*held)(void) = (unsigned long (*)(void))dlsym(RTLD_DEFAULT, "peer_alloc_held");
    if (!strcmp(m->name, "memory")) { /* what is written is what one pass keeps */
        unsigned long h0 = held ? held() : 0;
        m->pass();
        printf("0.00 - %lu %lu\n", held ? held() - h0 : 0, (unsigned long)ERRORS);
        return 0;
    }
    if (m->setup) m->setup();
    OUT_BYTES = ERRORS = 0;
    m->pass(); /* warm-up */
    OUT_BYTES = ERRORS = 0;
    unsigned long c0 = calls ? calls() : 0;
    m->pass();
    unsigned long c1 = calls ? calls() : 0;
    uint64_t ob = OUT_BYTES, er = ERRORS;
    if (getenv("PASSES"))
        for (int i = atoi(getenv("PASSES")); i > 0; i--)
            m->pass(); /* for instruction counting: seconds = 0, count with and without */
    size_t cap = 1 << 20, k = 0;
    double *t = malloc(cap * sizeof *t), start = cpu_ns(), end = start + secs * 1e9, now = start;
    if (secs > 0) do {
            double a = now;
            for (unsigned r = 0; r < REPS; r++) m->pass();
            now = cpu_ns();
            t[k++] = (now - a) / REPS;
        } while ((now < end || k < 3) && k < cap);
    qsort(t, k, sizeof *t, dcmp);
    printf("%.2f ", k ? t[k / 2] / NMSG : 0.0);
    if (calls)
        printf("%.3f ", (double)(c1 - c0) / NMSG);
    else
        printf("- ");
    printf("%lu %lu\n", (unsigned long)ob, (unsigned long)er);
    return 0;
}
#endif
