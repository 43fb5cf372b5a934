/* The standard library's tables of canonical equivalence (UAX #15) are a fiftieth of the module. Here no character is made of
   others, so that texts are equal where their scalars are: names of programs, hosts and files are no others than their octets. */

#include <stdint.h>

static const uint8_t none;
const uint8_t *const _swift_stdlib_nfd_decompositions = &none;

/* No combining class, and both quick checks say yes. */
uint16_t _swift_stdlib_getNormData(uint32_t scalar) {
    (void)scalar;
    return 0;
}

uint32_t _swift_stdlib_getDecompositionEntry(uint32_t scalar) {
    (void)scalar;
    return UINT32_MAX;
}

uint32_t _swift_stdlib_getComposition(uint32_t first, uint32_t second) {
    (void)first;
    (void)second;
    return UINT32_MAX;
}
