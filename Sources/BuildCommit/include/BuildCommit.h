#ifndef DNSWIRE_BUILD_COMMIT_H
#define DNSWIRE_BUILD_COMMIT_H

/// The commit that the command is built from, or an empty string where that was not said.
const char *dnswire_build_commit(void);

#endif
