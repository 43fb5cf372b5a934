/* text: owner names in presentation form. */
#include "names.h"

static const uint8_t PLAIN[256] = {['-'] = 1, ['_'] = 1, ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1,
                                   ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1};
static uint8_t OK[256];
static __m128i LOTAB, HITAB;
static void s_text(void) {
    for (int i = 0; i < 256; i++) OK[i] = PLAIN[i] || (i > 32 && i < 127 && !strchr(".\\\"();@$", i));
    uint8_t lo[16] = {0}, hi[16] = {0};
    for (int h = 0; h < 8; h++) {
        hi[h] = 1 << h;
        for (int l = 0; l < 16; l++)
            if (OK[h << 4 | l]) lo[l] |= 1 << h;
    }
    memcpy(&LOTAB, lo, 16);
    memcpy(&HITAB, hi, 16);
}
static inline unsigned text_name(const uint8_t *m, unsigned n, unsigned p, uint8_t *w) {
    unsigned s = p, tot = 0, end = 0;
    uint8_t *o = w;
    if (!m[p]) {
        *o = '.';
        SINK += 1;
        return p + 1;
    }
    for (;;) {
        if (p >= n) return 0;
        unsigned c = m[p];
        if (c < 64) {
            if (!c) {
                SINK += o - w;
                return end ? end : p + 1;
            }
            tot += c + 1;
            if (tot > 254 || p + 1 + c > n) return 0;
#ifdef __SSSE3__
            if (c <= 16 &&
                p + 17 <=
                    n) { /* one vector: are all bytes plain? table on the low nibble holds one bit per high nibble */
                __m128i v = _mm_loadu_si128((const void *)(m + p + 1)),
                        lo = _mm_shuffle_epi8(LOTAB, _mm_and_si128(v, _mm_set1_epi8(15)));
                __m128i hi = _mm_shuffle_epi8(HITAB, _mm_and_si128(_mm_srli_epi16(v, 4), _mm_set1_epi8(15)));
                unsigned good = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(lo, hi), _mm_setzero_si128())) ^ 0xFFFF,
                         want = (1u << c) - 1;
                if (LIKELY((good & want) == want)) {
                    _mm_storeu_si128((void *)o, v);
                    o[c] = '.';
                    o += c + 1;
                    p += c + 1;
                    continue;
                }
            }
#endif
            for (unsigned i = 1; i <= c; i++) {
                uint8_t x = m[p + i];
                if (LIKELY(OK[x]))
                    *o++ = x;
                else if (x > 32 && x < 127) {
                    *o++ = '\\';
                    *o++ = x;
                } else {
                    *o++ = '\\';
                    *o++ = '0' + x / 100;
                    *o++ = '0' + x / 10 % 10;
                    *o++ = '0' + x % 10;
                }
            }
            *o++ = '.';
            p += c + 1;
        } else {
            if (c < 0xC0 || p + 1 >= n) return 0;
            unsigned t = be16(m + p) & 0x3FFF;
            if (!end) end = p + 2;
            if (t >= s) return 0;
            s = p = t;
        }
    }
}
static void p_text(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        const uint8_t *m = MSG[i].p;
        unsigned n = MSG[i].n, p = 12, c = be16(m + 6) + be16(m + 8) + be16(m + 10);
        p = text_name(m, n, p, BUF);
        if (!p) {
            ERRORS++;
            continue;
        }
        p += 4;
        for (unsigned k = 0; k < c; k++) {
            p = text_name(m, n, p, BUF);
            if (!p || p + 10 > n) {
                ERRORS++;
                break;
            }
            p += 10 + be16(m + p + 8);
        }
    }
}
