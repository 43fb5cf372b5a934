#include "BuildCommit.h"

#ifndef DNSWIRE_COMMIT
#define DNSWIRE_COMMIT ""
#endif

// Package.swift passes on what DNSWIRE_COMMIT is in the environment: a manifest can give C a value, but not Swift.
const char *dnswire_build_commit(void) { return DNSWIRE_COMMIT; }
