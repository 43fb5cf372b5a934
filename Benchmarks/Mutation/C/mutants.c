#include "mutants.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

int mutant_active;
static unsigned char reached[1 << 16];

void mutant_reached(int number) { reached[number & 0xFFFF] = 1; }

// Writes a one for each mutant that was reached, at its place in the file that DNSWIRE_REACHED names.
static void write_reached(void) {
    FILE *file = fopen(getenv("DNSWIRE_REACHED"), "wb");
    if (file == NULL) return;
    fwrite(reached, 1, sizeof reached, file);
    fclose(file);
}

__attribute__((constructor)) static void begin(void) {
    const char *number = getenv("DNSWIRE_MUTANT");
    if (number != NULL) mutant_active = atoi(number);
    if (mutant_active < 0 && getenv("DNSWIRE_REACHED") != NULL) atexit(write_reached);
}

int mutant_try(int number, int milliseconds, int (*trial)(void)) {
    fflush(NULL);
    pid_t child = fork();
    if (child < 0) abort();
    if (child == 0) {
        struct rlimit memory = {1ul << 30, 1ul << 30}, core = {0, 0};
        setrlimit(RLIMIT_AS, &memory);
        setrlimit(RLIMIT_CORE, &core);
        struct itimerval time = {{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000 + 1}};
        setitimer(ITIMER_PROF, &time, NULL);
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, 1);
        dup2(nowhere, 2);
        mutant_active = number;
        _exit(trial() == 0 ? MUTANT_SURVIVED : MUTANT_KILLED);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGPROF ? MUTANT_HUNG : MUTANT_CRASHED;
    return WEXITSTATUS(status);
}
