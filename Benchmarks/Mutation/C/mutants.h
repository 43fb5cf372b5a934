// Which mutant is active, for the sources that have all of them in them.
#ifndef MUTANTS_H
#define MUTANTS_H

// The number of the active mutant: 0 for none, -1 to record which of them are reached. `DNSWIRE_MUTANT` says it.
extern int mutant_active;

// Records that a mutant is reached.
void mutant_reached(int number);

// Whether a mutant is active.
static inline int mutant_is(int number) {
    if (__builtin_expect(mutant_active < 0, 0)) mutant_reached(number);
    return mutant_active == number;
}

// What became of a trial.
enum { MUTANT_SURVIVED = 0, MUTANT_KILLED = 1, MUTANT_CRASHED = 2, MUTANT_HUNG = 3 };

// Runs `trial` in a process of its own with a mutant in it, for so many milliseconds of processor time at most, and in at
// most a gigabyte of memory; where it returns something else than 0 the mutant is killed.
int mutant_try(int number, int milliseconds, int (*trial)(void));

#endif
