/* Prints DNS messages: header, questions, records with their fields, and what is wrong. Reads a file that holds messages as
 * TCP carries them, each after its length in two octets (RFC 1035 section 4.2.2), or text of any kind that shows messages.
 *
 *     dump -t FILE      a trace, a dump, a capture
 *     dump FILE         messages after their lengths
 */
#include <dnswire.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_error(const dnswire_error *error) {
    printf("  ! octet %u, %u of them: %s%s%s\n", (unsigned)error->offset, (unsigned)error->length,
           error->field ? error->field : "", error->field ? ": " : "", error->message);
}

static void print_fields(const uint8_t *octets, size_t count, const dnswire_record *record) {
    dnswire_field field;
    dnswire_error error;
    int status = DNSWIRE_OK;
    for (size_t index = 0; status == DNSWIRE_OK; index++) {
        status = dnswire_read_field(octets, count, record, index, &field, &error);
        if (status != DNSWIRE_OK) break;
        printf("      %s at %u:", field.name, (unsigned)field.offset);
        char text[1017];
        size_t length;
        uint64_t number;
        if (field.kind == DNSWIRE_NAME &&
            dnswire_name_text(octets, count, field.start, text, sizeof text, &length, NULL) == DNSWIRE_OK) {
            printf(" %s\n", text);
        } else if (field.kind == DNSWIRE_FIXED && dnswire_read_number(octets, count, &field, &number) == DNSWIRE_OK) {
            printf(" %llu\n", (unsigned long long)number);
        } else {
            printf(" %u octets\n", (unsigned)field.length);
        }
    }
    if (status == DNSWIRE_MALFORMED) print_error(&error);
}

static int print_message(const uint8_t *octets, size_t count) {
    static const char *const sections[] = {"header", "question", "answer", "authority", "additional"};
    dnswire_header header;
    dnswire_error error;
    if (dnswire_read_header(octets, count, &header, &error) != DNSWIRE_OK) {
        print_error(&error);
        return 1;
    }
    printf("id %u, bits %04x, %u + %u + %u + %u entries, %zu octets\n", (unsigned)header.id, (unsigned)header.bits,
           (unsigned)header.questions, (unsigned)header.answers, (unsigned)header.authorities,
           (unsigned)header.additionals, count);
    char text[1017];
    size_t length;
    dnswire_cursor cursor;
    dnswire_question question;
    dnswire_questions(octets, count, &cursor, NULL);
    while (dnswire_next_question(octets, count, &cursor, &question, &error) == DNSWIRE_OK)
        if (dnswire_name_text(octets, count, question.offset, text, sizeof text, &length, &error) == DNSWIRE_OK)
            printf("  question %s type %u class %u\n", text, (unsigned)question.qtype, (unsigned)question.qclass);
    dnswire_record record;
    if (dnswire_records(octets, count, &cursor, &error) == DNSWIRE_OK) {
        while (dnswire_next_record(octets, count, &cursor, &record, &error) == DNSWIRE_OK) {
            size_t needed = 0;
            dnswire_record_text(octets, count, &record, NULL, 0, &needed, NULL);
            char *line = needed > 0 ? (char *)malloc(needed) : NULL;
            if (line && dnswire_record_text(octets, count, &record, line, needed, &length, NULL) == DNSWIRE_OK)
                printf("  %s %s\n", sections[record.section], line);
            free(line);
            print_fields(octets, count, &record);
        }
    }
    dnswire_error wrong[16];
    size_t total = 0;
    int status = dnswire_diagnose(octets, count, 0, DNSWIRE_POLICY_RESOLVER, wrong, 16, &total, NULL);
    for (size_t index = 0; index < total && index < 16; index++) print_error(&wrong[index]);
    return status != DNSWIRE_OK;
}

static int print_payload(void *context, const dnswire_payload *payload) {
    printf("line %u, column %u: %s%s, %zu of %zu octets\n", (unsigned)payload->line, (unsigned)payload->column,
           payload->notation, payload->is_truncated ? ", cut" : "", payload->count, payload->length);
    *(int *)context += print_message(payload->octets, payload->count);
    return 0;
}

int main(int argc, char **argv) {
    int is_text = argc == 3 && strcmp(argv[1], "-t") == 0;
    FILE *file = argc == 2 || is_text ? fopen(argv[argc - 1], "rb") : NULL;
    if (!file) {
        fprintf(stderr, "usage: dump [-t] FILE\n");
        return 2;
    }
    size_t count = 0, room = 1 << 16;
    uint8_t *octets = (uint8_t *)malloc(room);
    for (size_t got; octets && (got = fread(octets + count, 1, room - count, file)) > 0;) {
        count += got;
        if (count < room) continue;
        uint8_t *larger = (uint8_t *)realloc(octets, room *= 2);
        if (!larger) free(octets);
        octets = larger;
    }
    fclose(file);
    if (!octets) return 2;
    int failed = 0;
    if (is_text) {
        if (dnswire_payloads((const char *)octets, count, print_payload, &failed) != DNSWIRE_OK) failed = 1;
    } else {
        for (size_t at = 0; at + 2 <= count;) {
            size_t length = (size_t)octets[at] << 8 | octets[at + 1];
            if (at + 2 + length > count) length = count - at - 2;
            failed += print_message(octets + at + 2, length);
            at += 2 + length;
        }
    }
    free(octets);
    return failed ? 1 : 0;
}
