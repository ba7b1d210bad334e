#ifndef SOZIALRAUM_CSYSTEMCALLS_H
#define SOZIALRAUM_CSYSTEMCALLS_H

/// Exchanges two paths of the same file system in one step.
/// Returns 0, or -1 with errno set: ENOSYS or EINVAL where system or file system cannot do it.
int sozialraum_rename_exchange(const char *a, const char *b);

/// Writes everything that the file system of `fd` still holds in memory to the disk.
/// Returns 0, or -1 with errno set.
int sozialraum_syncfs(int fd);

#endif
