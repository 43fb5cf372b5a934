/* A forwarder over UDP: passes queries on to a name server and its answers back, keeps answers for as long as they last, and
 * tells them from each other by the question. It shows what a program of that kind asks of the library, not all that it takes:
 * one upstream, one thread, a query at a time.
 *
 *     forwarder PORT SERVER [SERVER-PORT [COUNT]]     COUNT: ends after so many queries
 */
#include <dnswire.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { SLOTS = 4096, LARGEST = 4096, PATIENCE = 2000 };

typedef struct {
    uint64_t hash;
    time_t stored, expires;
    size_t count;
    uint8_t octets[LARGEST];
} Slot;

static Slot *slots;
static uint64_t seed;

/* The least TTL of a message, 0 where there is none or the message is not sound. */
static uint32_t lifetime(const uint8_t *octets, size_t count) {
    dnswire_cursor cursor;
    dnswire_record record;
    uint32_t least = UINT32_MAX;
    if (dnswire_check(octets, count, DNSWIRE_POLICY_RESOLVER, NULL) != DNSWIRE_OK) return 0;
    if (dnswire_records(octets, count, &cursor, NULL) != DNSWIRE_OK) return 0;
    while (dnswire_next_record(octets, count, &cursor, &record, NULL) == DNSWIRE_OK)
        if (record.rtype != 41 && record.rtype != 250 && record.ttl < least)
            least = record.ttl > INT32_MAX ? 0 : record.ttl;
    return least == UINT32_MAX ? 0 : least;
}

/* Whether two messages ask the same, the spelling of the name set aside. */
static int asks_the_same(const uint8_t *one, size_t one_count, const uint8_t *other, size_t other_count) {
    dnswire_cursor cursors[2];
    dnswire_question questions[2];
    int same = 0;
    dnswire_questions(one, one_count, &cursors[0], NULL);
    dnswire_questions(other, other_count, &cursors[1], NULL);
    return dnswire_next_question(one, one_count, &cursors[0], &questions[0], NULL) == DNSWIRE_OK &&
           dnswire_next_question(other, other_count, &cursors[1], &questions[1], NULL) == DNSWIRE_OK &&
           questions[0].qtype == questions[1].qtype && questions[0].qclass == questions[1].qclass &&
           dnswire_name_compare(one, one_count, questions[0].offset, other, other_count, questions[1].offset, &same,
                                NULL) == DNSWIRE_OK &&
           same > 0;
}

/* The largest answer that a query allows: what its OPT record says, or 512. */
static size_t allowed(const uint8_t *octets, size_t count) {
    dnswire_cursor cursor;
    dnswire_record record;
    if (dnswire_records(octets, count, &cursor, NULL) == DNSWIRE_OK)
        while (dnswire_next_record(octets, count, &cursor, &record, NULL) == DNSWIRE_OK)
            if (record.rtype == 41) return record.rclass < 512 ? 512 : record.rclass;
    return 512;
}

/* A refusal without anything but the header. */
static size_t refuse(uint8_t *answer, uint16_t id, uint16_t bits, unsigned code) {
    size_t length = 0;
    dnswire_encode(id, (uint16_t)(0x8000 | (bits & 0x7900) | code), NULL, 0, answer, LARGEST, 0, NULL, &length, NULL, NULL);
    return length;
}

/* Asks the server; returns the length of its answer, or 0. */
static size_t ask(int upstream, const uint8_t *query, size_t count, uint8_t *answer) {
    if (send(upstream, query, count, 0) < 0) return 0;
    struct pollfd wait = {upstream, POLLIN, 0};
    while (poll(&wait, 1, PATIENCE) > 0) {
        ssize_t got = recv(upstream, answer, LARGEST, 0);
        if (got < 12) return 0;
        /* Only the answer to this query is taken. */
        if (memcmp(answer, query, 2) == 0 && asks_the_same(query, count, answer, (size_t)got)) return (size_t)got;
    }
    return 0;
}

/* Makes the answer to a query; returns its length, or 0 for none. */
static size_t respond(int upstream, const uint8_t *query, size_t count, uint8_t *answer) {
    dnswire_header header;
    uint64_t hash;
    size_t length = 0;
    if (dnswire_read_header(query, count, &header, NULL) != DNSWIRE_OK || header.bits & 0x8000) return 0;
    if (header.bits & 0x7800) return refuse(answer, header.id, header.bits, 4);
    if (header.questions != 1 || dnswire_check(query, count, DNSWIRE_POLICY_RESOLVER, NULL) != DNSWIRE_OK ||
        dnswire_question_hash(query, count, seed, &hash, NULL) != DNSWIRE_OK)
        return refuse(answer, header.id, header.bits, 1);
    Slot *slot = &slots[hash % SLOTS];
    time_t now = time(NULL);
    if (slot->hash == hash && now < slot->expires && asks_the_same(query, count, slot->octets, slot->count)) {
        memcpy(answer, slot->octets, length = slot->count);
        dnswire_header stored;
        dnswire_read_header(answer, length, &stored, NULL);
        dnswire_set_header(answer, length, header.id, stored.bits, NULL);
        dnswire_age(answer, length, (uint32_t)(now - slot->stored), NULL);
        dnswire_respell(answer, length, query, count, NULL);
    } else {
        length = ask(upstream, query, count, answer);
        if (length == 0) return refuse(answer, header.id, header.bits, 2);
        uint32_t seconds = lifetime(answer, length);
        if (seconds > 0) {
            *slot = (Slot){hash, now, now + seconds, length, {0}};
            memcpy(slot->octets, answer, length);
        }
    }
    dnswire_cut(answer, length, allowed(query, count), &length, NULL, NULL);
    return length;
}

static int open_socket(struct in_addr address, int port, int connects) {
    struct sockaddr_in place;
    memset(&place, 0, sizeof place);
    place.sin_family = AF_INET;
    place.sin_addr = address;
    place.sin_port = htons((uint16_t)port);
    int made = socket(AF_INET, SOCK_DGRAM, 0);
    if (made < 0) return -1;
    const struct sockaddr *at = (const struct sockaddr *)&place;
    if ((connects ? connect(made, at, sizeof place) : bind(made, at, sizeof place)) == 0) return made;
    close(made);
    return -1;
}

int main(int argc, char **argv) {
    struct in_addr server, loopback;
    if (argc < 3 || argc > 5 || inet_pton(AF_INET, argv[2], &server) != 1) {
        fprintf(stderr, "usage: forwarder PORT SERVER [SERVER-PORT [COUNT]]\n");
        return 2;
    }
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    int downstream = open_socket(loopback, atoi(argv[1]), 0);
    int upstream = open_socket(server, argc > 3 ? atoi(argv[3]) : 53, 1);
    slots = (Slot *)calloc(SLOTS, sizeof *slots);
    FILE *random = fopen("/dev/urandom", "rb");
    if (downstream < 0 || upstream < 0 || !slots || !random || fread(&seed, sizeof seed, 1, random) != 1) {
        perror("forwarder");
        return 2;
    }
    fclose(random);
    static uint8_t query[LARGEST], answer[LARGEST];
    for (long left = argc > 4 ? atol(argv[4]) : -1; left != 0; left -= left > 0) {
        struct sockaddr_in client;
        socklen_t size = sizeof client;
        ssize_t got = recvfrom(downstream, query, sizeof query, 0, (struct sockaddr *)&client, &size);
        if (got < 0) continue;
        size_t length = respond(upstream, query, (size_t)got, answer);
        if (length > 0) sendto(downstream, answer, length, 0, (struct sockaddr *)&client, size);
    }
    free(slots);
    close(downstream);
    close(upstream);
    return 0;
}
