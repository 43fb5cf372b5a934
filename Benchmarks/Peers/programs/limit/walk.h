/* header, hop, skip, walk, walkmemo, index, indexmemo, memcpy: reading that builds nothing, or a flat index. */
#include "names.h"

static inline int bitmap_ok(const uint8_t *m, unsigned p, unsigned e) {
    int last = -1;
    while (p < e) {
        if (p + 2 > e) return 0;
        int w = m[p];
        unsigned l = m[p + 1];
        if (w <= last || l < 1 || l > 32) return 0;
        last = w;
        p += 2 + l;
    }
    return p == e;
}
typedef unsigned (*name_fn)(const uint8_t *, unsigned, unsigned);
static inline __attribute__((always_inline)) int rdata_ok(const uint8_t *m, unsigned n, unsigned t, unsigned p,
                                                          unsigned e, name_fn nm) {
    (void)n;
    switch (t) {
    case 1: return e - p == 4;
    case 28: return e - p == 16;
    case 2:
    case 5:
    case 12:
    case 39: return nm(m, e, p) == e;
    case 6:
        p = nm(m, e, p);
        if (!p) return 0;
        p = nm(m, e, p);
        return p && e - p == 20;
    case 15: return e - p > 2 && nm(m, e, p + 2) == e;
    case 16:
        if (p == e) return 0;
        while (p < e) p += 1 + m[p];
        return p == e;
    case 33: return e - p > 6 && nm(m, e, p + 6) == e;
    case 41:
        while (p + 4 <= e) p += 4 + be16(m + p + 2);
        return p == e;
    case 43: return e - p > 4;
    case 46:
        if (e - p < 19) return 0;
        p = nm(m, e, p + 18);
        return p && p < e;
    case 47: p = nm(m, e, p); return p && bitmap_ok(m, p, e);
    case 48: return e - p > 4;
    case 50: {
        if (e - p < 6) return 0;
        p += 5 + m[p + 4];
        if (p >= e) return 0;
        p += 1 + m[p];
        return p <= e && bitmap_ok(m, p, e);
    }
    case 64:
    case 65: {
        if (e - p < 3) return 0;
        p = nm(m, e, p + 2);
        if (!p) return 0;
        int k = -1;
        while (p + 4 <= e) {
            int x = be16(m + p);
            if (x <= k) return 0;
            k = x;
            p += 4 + be16(m + p + 2);
        }
        return p == e;
    }
    case 257: return e - p > 2 && m[p + 1] && p + 2 + m[p + 1] <= e;
    default: return 1;
    }
}
typedef struct {
    uint32_t name, ttl, rd;
    uint16_t type, cls, rdlen;
    uint8_t sec, pad;
    uint32_t pad2;
} rec_t;
static rec_t RECS[70000];

static inline __attribute__((always_inline)) int msg_walk(const uint8_t *m, unsigned n, name_fn nm, int index,
                                                          uint64_t *acc) {
    if (UNLIKELY(n < 12)) return 0;
    unsigned qd = be16(m + 4), p = 12;
    for (unsigned i = 0; i < qd; i++) {
        p = nm(m, n, p);
        if (UNLIKELY(!p || p + 4 > n)) return 0;
        p += 4;
    }
    unsigned c1 = be16(m + 6), c2 = c1 + be16(m + 8), c3 = c2 + be16(m + 10);
    uint64_t a = 0;
    rec_t *r = RECS;
    for (unsigned i = 0; i < c3; i++) {
        unsigned s = p;
        p = nm(m, n, p);
        if (UNLIKELY(!p || p + 10 > n)) return 0;
        unsigned t = be16(m + p), l = be16(m + p + 8), e = p + 10 + l;
        if (UNLIKELY(e > n)) return 0;
        if (index) {
            r->name = s;
            r->type = t;
            r->cls = be16(m + p + 2);
            r->ttl = be32(m + p + 4);
            r->rd = p + 10;
            r->rdlen = l;
            r->sec = i < c1 ? 1 : i < c2 ? 2 : 3;
            r++;
        } else
            a += t + be32(m + p + 4);
        if (UNLIKELY(!rdata_ok(m, n, t, p + 10, e, nm))) return 0;
        p = e;
    }
    *acc += a + p;
    return p == n;
}
static void p_hop(void) { /* as skip, rdata not looked at */
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        const uint8_t *m = MSG[i].p;
        unsigned n = MSG[i].n, p = 12, ok = n >= 12;
        if (ok) {
            unsigned qd = be16(m + 4), c = be16(m + 6) + be16(m + 8) + be16(m + 10);
            for (; ok && qd; qd--) {
                p = skip_name(m, n, p);
                ok = p && p + 4 <= n;
                p += 4;
            }
            for (; ok && c; c--) {
                p = skip_name(m, n, p);
                if (!p || p + 10 > n) {
                    ok = 0;
                    break;
                }
                a += be16(m + p) + be32(m + p + 4);
                p += 10 + be16(m + p + 8);
                ok = p <= n;
            }
        }
        if (!ok || p != n) ERRORS++;
    }
    SINK += a;
}
static void p_skip(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++)
        if (!msg_walk(MSG[i].p, MSG[i].n, skip_name, 0, &a)) ERRORS++;
    SINK += a;
}
static void p_walk(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++)
        if (!msg_walk(MSG[i].p, MSG[i].n, full_name, 0, &a)) ERRORS++;
    SINK += a;
}
static void p_walkm(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        MGEN += 256;
        if (!msg_walk(MSG[i].p, MSG[i].n, memo_name, 0, &a)) ERRORS++;
    }
    SINK += a;
}
static void p_indexm(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        MGEN += 256;
        if (!msg_walk(MSG[i].p, MSG[i].n, memo_name, 1, &a)) ERRORS++;
    }
    SINK += a;
}
static void p_index(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++)
        if (!msg_walk(MSG[i].p, MSG[i].n, full_name, 1, &a)) ERRORS++;
    SINK += a;
}
static void p_header(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        const uint8_t *m = MSG[i].p;
        unsigned n = MSG[i].n;
        if (n < 12 || be16(m + 4) != 1) {
            ERRORS++;
            continue;
        }
        unsigned p = full_name(m, n, 12);
        if (!p || p + 4 > n) {
            ERRORS++;
            continue;
        }
        a += be16(m) + be16(m + 2) + be16(m + p) + be16(m + p + 2);
    }
    SINK += a;
}
static void p_memcpy(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        memcpy(BUF, MSG[i].p, MSG[i].n);
        __asm__ volatile("" ::"r"(BUF) : "memory");
        a += BUF[MSG[i].n - 1];
    }
    SINK += a;
}
