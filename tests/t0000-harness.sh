#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317 # bodies of tests are expanded when they run, and call functions
# The test library and the runner themselves: the verdicts of inner suites.
. "$(dirname "$0")/lib.sh"

# what the caller set for the outer run is not for the inner ones
unset SG2PHYR_REQUIRE SG2PHYR_BUDGET V

# inner NAME - make an inner test script NAME from stdin, in a tests/ of its own
inner() {
	mkdir -p in/tests &&
	cp "$top/tests/lib.sh" in/tests/ &&
	{
		echo '#!/bin/sh'
		# shellcheck disable=SC2016 # for the inner script to expand
		echo '. "$(dirname "$0")/lib.sh"'
		cat
	} >"in/tests/$1" &&
	chmod +x "in/tests/$1"
}

test_expect_success 'a true body is ok, a false one is not ok and fails the script' '
	inner t1-a.sh <<-\END &&
	test_expect_success "true" "true"
	test_expect_success "false" "false"
	test_done
	END
	test_exit 1 in/tests/t1-a.sh >out 2>err &&
	test_grep "^ok 1 true" out &&
	test_grep "^not ok 2 false" out &&
	test_grep "^1\.\.2" out
'

test_expect_success 'a failed link in an && chain fails the body' '
	inner t1-b.sh <<-\END &&
	test_expect_success "chain" "true && false && true"
	test_done
	END
	test_exit 1 in/tests/t1-b.sh >out 2>err &&
	test_grep "^not ok 1 chain" out
'

test_expect_success 'a body that returns early has failed, and is counted' '
	inner t1-b.sh <<-\END &&
	test_expect_success "return" "return 1; true"
	test_done
	END
	test_exit 1 in/tests/t1-b.sh >out 2>err &&
	test_grep "^not ok 1 return" out
'

test_expect_success 'a script without test_done fails' '
	inner t1-c.sh <<-\END &&
	test_expect_success "true" "true"
	exit 0
	END
	test_exit 1 in/tests/t1-c.sh >out 2>err &&
	test_grep "unexpected exit" out
'

test_expect_success 'the runner adds up all scripts and fails on any failure' '
	rm -rf in && inner t1-a.sh <<-\END &&
	test_expect_success "true" "true"
	test_skip "not here" "no reason"
	test_done
	END
	inner t2-b.sh <<-\END &&
	test_expect_success "false" "false"
	test_done
	END
	test_exit 1 "$top/tests/run" in/tests/t1-a.sh in/tests/t2-b.sh >out 2>err &&
	tail -n 1 out >last &&
	echo "1 passed, 1 failed, 1 skipped" >expect &&
	test_cmp expect last
'

test_expect_success 'what failed is said once more at the end, without what passed' '
	rm -rf in && inner t1-a.sh <<-\END &&
	test_expect_success "true" "echo good"
	test_expect_success "inner" "printf \"  ok %d fine\\n  # expected %d\\n  not ok %d broken\\n\" 1 3 2; false"
	test_done
	END
	test_exit 1 "$top/tests/run" in/tests/t1-a.sh >out 2>err &&
	sed "1,/^What failed:/d" out >digest &&
	test_grep "t1-a.sh: not ok 2 inner" digest &&
	test_grep "# expected 3" digest &&
	test_grep "not ok 2 broken" digest &&
	! grep "ok 1 fine" digest &&
	! grep good digest
'

test_expect_success 'where a skip is not allowed it counts as a failure' '
	rm -rf in && inner t1-a.sh <<-\END &&
	test_skip "not here" "no reason"
	test_done
	END
	SG2PHYR_REQUIRE=1 test_exit 1 "$top/tests/run" in/tests/t1-a.sh >out 2>err &&
	tail -n 1 out >last &&
	echo "0 passed, 1 failed, 0 skipped" >expect &&
	test_cmp expect last
'

test_expect_success 'the runner counts a script that died as a failure' '
	rm -rf in && inner t1-a.sh <<-\END &&
	test_expect_success "true" "true"
	kill -9 \$\$
	END
	test_exit 1 "$top/tests/run" in/tests/t1-a.sh >out 2>err &&
	tail -n 1 out >last &&
	echo "1 passed, 1 failed, 0 skipped" >expect &&
	test_cmp expect last
'

test_expect_success 'what is over its time is ended or not begun, and that is said' '
	rm -rf in && inner t1-a.sh <<-\END && inner t2-b.sh <<-\END2 &&
	test_expect_success "fast" "true"
	test_expect_success "slow" "sleep 60"
	test_done
	END
	test_expect_success "never" "false"
	test_done
	END2
	SG2PHYR_REQUIRE=1 SG2PHYR_BUDGET=2 test_exit 0 "$top/tests/run" in/tests/t1-a.sh in/tests/t2-b.sh >out 2>err &&
	test_grep "^ok 1 t1-a.sh # 1 passed, 1 skipped, [0-9]* s, ended" out &&
	test_grep "^ok 2 t2-b.sh # SKIP not begun" out &&
	test_grep "^Not run to the end, for want of time: t1-a.sh t2-b.sh$" out &&
	tail -n 1 out >last && echo "1 passed, 0 failed, 2 skipped" >expect && test_cmp expect last &&
	SG2PHYR_BUDGET=60 test_exit 1 "$top/tests/run" in/tests/t2-b.sh >out 2>err
'

test_expect_success 'a script that dies, or fails and is ended, is a failure within a budget as well' '
	rm -rf in && inner t1-a.sh <<-\END && inner t2-b.sh <<-\END2 &&
	kill -9 \$\$
	END
	test_expect_success "broken" "false"
	test_expect_success "slow" "sleep 60"
	test_done
	END2
	SG2PHYR_BUDGET=3 test_exit 1 "$top/tests/run" in/tests/t1-a.sh in/tests/t2-b.sh >out 2>err &&
	tail -n 1 out >last && echo "0 passed, 2 failed, 1 skipped" >expect && test_cmp expect last
'

test_expect_success 'no script at all is a failure' '
	test_exit 2 "$top/tests/run" in/tests/none.sh >out 2>err
'

test_done
