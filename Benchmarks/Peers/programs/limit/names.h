/* Names where they are in a message: passed over, checked, checked with a memory. Each returns the offset after the
 * name's own bytes, or 0 where the name is wrong. */
#ifndef NAMES_H
#define NAMES_H
#include "../../common/bench.h"
#ifdef __SSE2__
#include <immintrin.h>
#endif
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
static inline unsigned be16(const uint8_t *p) {
    uint16_t v;
    memcpy(&v, p, 2);
    return __builtin_bswap16(v);
}
static inline uint32_t be32(const uint8_t *p) {
    uint32_t v;
    memcpy(&v, p, 4);
    return __builtin_bswap32(v);
}
static inline void wr16(uint8_t *p, unsigned v) {
    uint16_t x = __builtin_bswap16(v);
    memcpy(p, &x, 2);
}
static inline void wr32(uint8_t *p, uint32_t v) {
    v = __builtin_bswap32(v);
    memcpy(p, &v, 4);
}

static uint8_t BUF[1 << 17]; /* what is written goes here, one message over the other */

/* end of the name's own bytes, or 0. Names stop at their first pointer. */
static inline unsigned skip_name(const uint8_t *m, unsigned n, unsigned p) {
    unsigned s = p;
    for (;;) {
        if (UNLIKELY(p >= n)) return 0;
        unsigned c = m[p];
        if (c < 64) {
            if (!c) return p - s < 255 ? p + 1 : 0;
            p += c + 1;
        } else {
            if (UNLIKELY(c < 0xC0 || p + 1 >= n || (be16(m + p) & 0x3FFF) >= s || p - s > 253)) return 0;
            return p + 2;
        }
    }
}
/* the same, and the chain followed to the root label; total wire length checked */
static inline unsigned full_name(const uint8_t *m, unsigned n, unsigned p) {
    unsigned s = p, tot = 0, end = 0;
    for (;;) {
        if (UNLIKELY(p >= n)) return 0;
        unsigned c = m[p];
        if (c < 64) {
            if (!c) return tot <= 254 ? (end ? end : p + 1) : 0;
            p += c + 1;
            tot += c + 1;
            if (UNLIKELY(tot > 254)) return 0;
        } else {
            if (UNLIKELY(c < 0xC0 || p + 1 >= n)) return 0;
            unsigned t = be16(m + p) & 0x3FFF;
            if (!end) end = p + 2;
            if (UNLIKELY(t >= s)) return 0;
            s = p = t;
        }
    }
}
/* full_name with a memo of pointer targets already followed in this message (generation | remaining wire length) */
static uint32_t MEMO[0x4000];
static uint32_t MGEN = 256;
static inline unsigned memo_name(const uint8_t *m, unsigned n, unsigned p) {
    unsigned s = p, tot = 0;
    for (;;) {
        if (UNLIKELY(p >= n)) return 0;
        unsigned c = m[p];
        if (c < 64) {
            p += c + 1;
            tot += c + 1;
            if (!c) return tot <= 255 ? p : 0;
            if (UNLIKELY(tot > 254)) return 0;
        } else {
            if (UNLIKELY(c < 0xC0 || p + 1 >= n)) return 0;
            unsigned t = be16(m + p) & 0x3FFF;
            if (UNLIKELY(t >= s)) return 0;
            uint32_t v = MEMO[t], rest;
            if (LIKELY((v ^ MGEN) < 256))
                rest = v & 255;
            else { /* first visit of this target */
                unsigned q = t, qs = t;
                rest = 0;
                for (;;) {
                    unsigned d = m[q];
                    if (d < 64) {
                        q += d + 1;
                        rest += d + 1;
                        if (!d) break;
                        if (UNLIKELY(rest > 254 || q >= n)) return 0;
                    } else {
                        if (UNLIKELY(d < 0xC0 || q + 1 >= n)) return 0;
                        unsigned u = be16(m + q) & 0x3FFF;
                        if (UNLIKELY(u >= qs)) return 0;
                        q = qs = u;
                    }
                }
                MEMO[t] = MGEN | rest;
            }
            return tot + rest <= 255 ? p + 2 : 0;
        }
    }
}
#endif
