/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DEMO_H
#define DEMO_H

struct demo_other {
	int src_nents;
	int dst_nents;
};

struct demo_reqctx {
	int src_nents;
	int dst_nents;		/* both from the request */

	struct aead_request fallback_req;	/* keep at the end */
};

#endif
