/* patch, patch-opt, edns, hash: what a cache does with a stored response and with a question. */
#include "names.h"

/* id, flags and every TTL but OPT's and TSIG's rewritten in place, the TTLs counted down by one */
static void p_patch(void) {
    static unsigned id;
    for (unsigned i = 0; i < NMSG; i++) {
        uint8_t *m = MSG[i].p;
        unsigned n = MSG[i].n, p = 12, ok = n >= 12;
        if (ok) {
            wr16(m, ++id);
            wr16(m + 2, be16(m + 2) | 0x8080);
            unsigned qd = be16(m + 4), c = be16(m + 6) + be16(m + 8) + be16(m + 10);
            for (; ok && qd; qd--) {
                p = skip_name(m, n, p);
                ok = p && p + 4 <= n;
                p += 4;
            }
            for (; ok && c; c--) {
                p = skip_name(m, n, p);
                if (!p || p + 10 > n || p + 10 + be16(m + p + 8) > n) {
                    ok = 0;
                    break;
                }
                unsigned t = be16(m + p);
                uint32_t ttl = be32(m + p + 4);
                if (t != 41 && t != 250) wr32(m + p + 4, ttl > 1 && ttl <= 0x7FFFFFFF ? ttl - 1 : 0);
                p += 10 + be16(m + p + 8);
            }
        }
        if (!ok) ERRORS++;
    }
    SINK += id;
}

/* OPT found after the other records, the twelve bits of the code, DO, and the cookie among its options */
static void p_edns(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        const uint8_t *m = MSG[i].p;
        unsigned n = MSG[i].n, p = 12, ok = n >= 12;
        if (ok) {
            unsigned qd = be16(m + 4), before = be16(m + 6) + be16(m + 8), c = before + be16(m + 10);
            for (; ok && qd; qd--) {
                p = skip_name(m, n, p);
                ok = p && p + 4 <= n;
                p += 4;
            }
            for (unsigned k = 0; ok && k < c; k++) {
                p = skip_name(m, n, p);
                if (!p || p + 10 > n || p + 10 + be16(m + p + 8) > n) {
                    ok = 0;
                    break;
                }
                unsigned q = p + 10, e = q + be16(m + p + 8);
                if (be16(m + p) == 41 && k >= before) {
                    a += (m[p + 4] << 4 | (m[3] & 15)) + (m[p + 6] >> 7) + be16(m + p + 2);
                    for (; q < e; q += 4 + be16(m + q + 2)) {
                        if (q + 4 > e || q + 4 + be16(m + q + 2) > e) {
                            ok = 0;
                            break;
                        }
                        if (be16(m + q) == 10) {
                            a += be16(m + q + 2) ? m[q + 4] + be16(m + q + 2) : 0;
                            break;
                        }
                    }
                    break;
                }
                p = e;
            }
        }
        if (!ok) ERRORS++;
    }
    SINK += a;
}

/* id and TTLs as in patch, and an OPT record with a cookie in the place of the one that there is, or before TSIG */
static msg_t *ROOM;
static void s_patchopt(void) {
    ROOM = malloc(NMSG * sizeof *ROOM);
    for (unsigned i = 0; i < NMSG; i++) {
        ROOM[i].p = calloc(1, MSG[i].n + 64);
        ROOM[i].n = MSG[i].n;
        memcpy(ROOM[i].p, MSG[i].p, MSG[i].n);
    }
}
static void p_patchopt(void) {
    static const uint8_t OPT[39] = {0,  0,  41, 4,  0xD0, 0,  0,  0,  0,  0,  28, 0,  10, 0,  24, 1,  2,  3,  4, 5,
                                    6,  7,  8,  9,  10,   11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24};
    static unsigned id;
    for (unsigned i = 0; i < NMSG; i++) {
        uint8_t *m = ROOM[i].p;
        unsigned n = ROOM[i].n, p = 12, ok = n >= 12;
        if (ok) {
            wr16(m, ++id);
            unsigned qd = be16(m + 4), before = be16(m + 6) + be16(m + 8), c = before + be16(m + 10), at = 0, old = 0;
            for (; ok && qd; qd--) {
                p = skip_name(m, n, p);
                ok = p && p + 4 <= n;
                p += 4;
            }
            for (unsigned k = 0; ok && k < c; k++) {
                unsigned start = p;
                p = skip_name(m, n, p);
                if (!p || p + 10 > n || p + 10 + be16(m + p + 8) > n) {
                    ok = 0;
                    break;
                }
                unsigned t = be16(m + p);
                uint32_t ttl = be32(m + p + 4);
                unsigned e = p + 10 + be16(m + p + 8);
                if (t == 41 && k >= before) {
                    at = start;
                    old = e - start;
                } else if (t == 250) {
                    if (!at) at = start;
                } else
                    wr32(m + p + 4, ttl > 1 && ttl <= 0x7FFFFFFF ? ttl - 1 : 0);
                p = e;
            }
            if (ok) {
                if (!at) at = p;
                if (old != 39) memmove(m + at + 39, m + at + old, n - at - old);
                memcpy(m + at, OPT, 39);
                if (!old) wr16(m + 10, be16(m + 10) + 1);
                ROOM[i].n = n - old + 39;
                OUT_BYTES += ROOM[i].n;
            }
        }
        if (!ok) ERRORS++;
    }
    SINK += id;
}

/* the question's name checked, hashed in lower case and compared with the same name in the other case */
static uint8_t (*KEY)[264];
static inline uint64_t low8(const uint8_t *p, unsigned left) { /* up to eight octets in lower case, rest 0 */
    uint64_t x;
    memcpy(&x, p, 8);
    if (left < 8) x &= ~0ull >> (64 - 8 * left);
    uint64_t b = x & 0x7F7F7F7F7F7F7F7Full, up = (b + 0x3F3F3F3F3F3F3F3Full) & ~(b + 0x2525252525252525ull);
    return x | ((up & ~x & 0x8080808080808080ull) >> 2);
}
static void s_hash(void) {
    KEY = calloc(NMSG, sizeof *KEY);
    for (unsigned i = 0; i < NMSG; i++) {
        unsigned e = MSG[i].n < 12 ? 0 : full_name(MSG[i].p, MSG[i].n, 12);
        for (unsigned k = 12; k < e && k < 12 + 255; k++) {
            uint8_t c = MSG[i].p[k];
            KEY[i][k - 12] = (c | 32) - 'a' < 26u ? c ^ 32 : c;
        }
    }
}
static void p_hash(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        const uint8_t *m = MSG[i].p;
        unsigned e = MSG[i].n < 12 ? 0 : full_name(m, MSG[i].n, 12);
        if (!e || (e > 13 && m[e - 1])) { /* a question's name has no pointer here */
            ERRORS++;
            continue;
        }
        uint64_t h = e, diff = 0;
        for (unsigned k = 12; k < e; k += 8) {
            uint64_t x = low8(m + k, e - k);
            diff |= x ^ low8(KEY[i] + k - 12, e - k);
            __uint128_t w = (__uint128_t)(h ^ x) * 0x9E3779B97F4A7C15ull;
            h = (uint64_t)w ^ (uint64_t)(w >> 64);
        }
        a += h;
        if (diff) ERRORS++;
    }
    SINK += a;
}
