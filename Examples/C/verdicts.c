/* Says of each message what is wrong with it, to be held against what the command says: reads lines of a policy's number and the
 * octets in hexadecimal, and writes a line of JSON for each, with what is wrong and the message as the library reads it.
 *
 *     verdicts <MESSAGES
 */
#include <dnswire.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As much memory as asked for, to be freed; the program ends where there is none. */
static void *take(size_t count) {
    void *memory = malloc(count > 0 ? count : 1);
    if (!memory) exit(2);
    return memory;
}

static int digit(char letter) {
    return letter >= '0' && letter <= '9' ? letter - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/* Whether each way of asking has the same answer. */
static int judge(const uint8_t *octets, size_t count, int policy) {
    size_t total = 0;
    dnswire_error first, again;
    int status = dnswire_diagnose(octets, count, 0, policy, NULL, 0, &total, &first);
    int checked = dnswire_check(octets, count, policy, &again);
    dnswire_error *all = (dnswire_error *)take(total * sizeof *all);
    size_t same = 0;
    if (dnswire_diagnose(octets, count, 0, policy, all, total, &same, NULL) != status || same != total) return 1;
    printf("{\"check\": %d, \"diagnose\": %d, \"diagnostics\": [", checked, status);
    for (size_t index = 0; index < total; index++)
        printf("%s[%u, %u, \"%s\"]", index > 0 ? ", " : "", (unsigned)all[index].offset, (unsigned)all[index].length,
               all[index].is_warning ? "warning" : "error");
    free(all);
    size_t length = 0, room = 0;
    if (dnswire_message_text(octets, count, 0, DNSWIRE_JSON, NULL, 0, &room, NULL) != DNSWIRE_NO_ROOM) return 1;
    char *text = (char *)take(room);
    int written = dnswire_message_text(octets, count, 0, DNSWIRE_JSON, text, room, &length, NULL);
    printf("], \"message\": %s}\n", written == DNSWIRE_OK ? text : "null");
    free(text);
    return written != DNSWIRE_OK || length + 1 != room || status != checked ||
           (status != DNSWIRE_OK && (first.offset != again.offset || first.reason != again.reason));
}

int main(void) {
    size_t room = 1 << 18;
    char *line = (char *)take(room);
    int failed = 0;
    for (long number = 1; fgets(line, (int)room, stdin); number++) {
        const char *digits = line + 2;
        size_t count = 0;
        while (digit(digits[count]) >= 0) count++;
        count /= 2;
        /* No octet more than the message has, so that the sanitizer sees whatever reads beyond it. */
        uint8_t *octets = (uint8_t *)take(count);
        for (size_t index = 0; index < count; index++)
            octets[index] = (uint8_t)(digit(digits[2 * index]) << 4 | digit(digits[2 * index + 1]));
        if (judge(octets, count, line[0] - '0')) {
            printf("line %ld: the functions do not say the same\n", number);
            failed = 1;
        }
        free(octets);
    }
    free(line);
    return failed;
}
