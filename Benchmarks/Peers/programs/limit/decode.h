/* decode: an owning parse into an arena. */
#ifndef DECODE_H
#define DECODE_H
#include "names.h"

typedef struct {
    const uint8_t *owner, *rd;
    uint32_t ttl;
    uint16_t type, cls, rdlen;
    uint8_t ownlen, sec;
} drr_t;
typedef struct {
    uint16_t h[6];
    uint32_t nrr;
    drr_t *rr;
} dmsg_t;
static inline unsigned copy_name(const uint8_t *m, unsigned n, unsigned p, uint8_t **o) { /* decompress */
    unsigned s = p, tot = 0, end = 0;
    uint8_t *w = *o;
    for (;;) {
        if (UNLIKELY(p >= n)) return 0;
        unsigned c = m[p];
        if (c < 64) {
            if (!c) {
                w[tot] = 0;
                *o = w + tot + 1;
                return end ? end : p + 1;
            }
            if (UNLIKELY(tot + c + 1 > 254 || p + 1 + c > n)) return 0;
            if (LIKELY(c < 32)) {
                memcpy(w + tot, m + p, 32);
            } else
                memcpy(w + tot, m + p, 64); /* over-copy: arena and input are padded */
            p += c + 1;
            tot += c + 1;
        } else {
            if (UNLIKELY(c < 0xC0 || p + 1 >= n)) return 0;
            unsigned t = be16(m + p) & 0x3FFF;
            if (!end) end = p + 2;
            if (UNLIKELY(t >= s)) return 0;
            s = p = t;
        }
    }
}
static int msg_decode(const uint8_t *m, unsigned n, dmsg_t *d, drr_t *rr, uint8_t **arena) {
    if (n < 12) return 0;
    for (int i = 0; i < 6; i++) d->h[i] = be16(m + 2 * i);
    unsigned p = 12, k = 0, lastp = 12;
    uint8_t *o = *arena;
    const uint8_t *lasto = o;
    unsigned lastl = 0;
    unsigned c[4] = {d->h[2], d->h[3], d->h[4], d->h[5]};
    for (unsigned sec = 0; sec < 4; sec++)
        for (unsigned i = 0; i < c[sec]; i++, k++) {
            drr_t *r = rr + k;
            r->sec = sec;
            unsigned t0 = p + 1 < n && m[p] >= 0xC0 ? be16(m + p) & 0x3FFF : 0;
            if (t0 && t0 == lastp) {
                r->owner = lasto;
                r->ownlen = lastl;
                p += 2;
            } /* run of one owner: share the copy */
            else {
                unsigned s0 = p;
                r->owner = o;
                p = copy_name(m, n, p, &o);
                if (!p) return 0;
                r->ownlen = o - r->owner;
                lasto = r->owner;
                lastl = r->ownlen;
                lastp = t0 ? t0 : s0;
            }
            if (sec == 0) {
                if (p + 4 > n) return 0;
                r->type = be16(m + p);
                r->cls = be16(m + p + 2);
                p += 4;
                continue;
            }
            if (p + 10 > n) return 0;
            r->type = be16(m + p);
            r->cls = be16(m + p + 2);
            r->ttl = be32(m + p + 4);
            unsigned l = be16(m + p + 8), e;
            p += 10;
            e = p + l;
            if (e > n) return 0;
            r->rd = o;
            switch (r->type) {
            case 2:
            case 5:
            case 12:
                if (copy_name(m, e, p, &o) != e) return 0;
                break;
            case 15:
                memcpy(o, m + p, 2);
                o += 2;
                if (l < 3 || copy_name(m, e, p + 2, &o) != e) return 0;
                break;
            case 33:
                memcpy(o, m + p, 6);
                o += 6;
                if (l < 7 || copy_name(m, e, p + 6, &o) != e) return 0;
                break;
            case 6: {
                unsigned q = copy_name(m, e, p, &o);
                if (!q) return 0;
                q = copy_name(m, e, q, &o);
                if (!q || e - q != 20) return 0;
                memcpy(o, m + q, 20);
                o += 20;
                break;
            }
            default:
                if (!rdata_ok(m, n, r->type, p, e, full_name)) return 0;
                if (l == 4)
                    memcpy(o, m + p, 4);
                else if (l == 16)
                    memcpy(o, m + p, 16);
                else
                    memcpy(o, m + p, l);
                o += l;
                break;
            }
            r->rdlen = o - r->rd;
            p = e;
        }
    d->rr = rr;
    d->nrr = k;
    *arena = o;
    return p == n;
}
static uint8_t ARENA[1 << 22];
static drr_t DRR[70000];
static void p_decode(void) {
    uint64_t a = 0;
    for (unsigned i = 0; i < NMSG; i++) {
        dmsg_t d;
        uint8_t *o = ARENA;
        if (!msg_decode(MSG[i].p, MSG[i].n, &d, DRR, &o)) ERRORS++;
        a += d.nrr + (o - ARENA);
    }
    SINK += a;
}
#endif
