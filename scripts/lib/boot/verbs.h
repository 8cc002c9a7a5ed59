/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Programs of rdma-core, and regions.c, on a device for RDMA in software: their memory is pinned by ib_umem. They
 * compare what arrives. For disks.c, after fabrics.h.
 */

/* begin a program; what it prints goes to the kernel log */
static int program_begin(char *const *args)
{
	int pid = fork();

	if (!pid) {
		dup2(log_fd, 1);
		dup2(log_fd, 2);
		execve(args[0], args, environ);
		exit(127);
	}
	return pid;
}

static int program_end(int pid, char *const *args)
{
	int status = -1;

	waitpid(pid, &status, 0);
	return status ? fail("%s: status %x", args[0], status) : 0;
}

static int program(char *const *args)
{
	return program_end(program_begin(args), args);
}

/* the client comes back until the server listens */
static int program_pair(char *const *server, char *const *client)
{
	int pid = program_begin(server), tries = 10, ret;

	do {
		msleep(1000);
		ret = program(client);
	} while (ret && --tries && !waitpid(pid, NULL, WNOHANG));
	if (ret) {
		kill(pid, SIGKILL);
		return ret;
	}
	return program_end(pid, server);
}

static int step_verbs(const char *type, char *device)
{
	char *const regions[] = { "/bin/regions", device, "96", NULL };
	char *const ping[][12] = {
		{ "/bin/rping", "-s", "-a", ADDRESS, "-V", "-C", "100", "-S", "60000", NULL },
		{ "/bin/rping", "-c", "-a", ADDRESS, "-V", "-C", "100", "-S", "60000", NULL },
	};

	return net_up() || rdma_up(type) || program(regions) || program_pair(ping[0], ping[1]) ? -1 : 0;
}

static int step_verbs_siw(void)
{
	return step_verbs("siw", "siw0");
}

static int step_verbs_rxe(void)
{
	/* its second address is that which we gave */
	char *const ping[][14] = {
		{ "/bin/ibv_rc_pingpong", "-d", "rxe0", "-g", "1", "-c", "-n", "10", "-s", "1000000", NULL },
		{ "/bin/ibv_rc_pingpong", "-d", "rxe0", "-g", "1", "-c", "-n", "10", "-s", "1000000", ADDRESS, NULL },
	};

	return step_verbs("rxe", "rxe0") || program_pair(ping[0], ping[1]) ? -1 : 0;
}
