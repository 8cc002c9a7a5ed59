/* SPDX-License-Identifier: GPL-2.0 */
/* A program, and what it prints, line by line. For init.c and disks.c. */

/* its status; -1 if it does not begin */
static int program_lines(char *const *args, void (*each)(const char *what, const char *line), const char *what)
{
	static char buf[65536];
	int out[2], status = -1, len = 0, got;
	char *line, *next;
	pid_t child;

	if (pipe(out))
		return -1;
	child = fork();
	if (!child) {
		dup2(out[1], 1);
		dup2(out[1], 2);
		close(out[0]);
		execve(args[0], args, environ);
		_exit(127);
	}
	close(out[1]);
	while ((got = read(out[0], buf + len, sizeof(buf) - 1 - len)) > 0) {
		len += got;
		buf[len] = '\0';
		for (line = buf; (next = strchr(line, '\n')); line = next + 1) {
			*next = '\0';
			if (each)
				each(what, line);
		}
		len = strlen(line);
		memmove(buf, line, len);
	}
	close(out[0]);
	waitpid(child, &status, 0);
	return status;
}
