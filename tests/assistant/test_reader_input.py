from __future__ import annotations

import numpy as np

from assistant.reader_input import LONGEST, LONGEST_QUESTION, Window, arrays_of, windows_of


def test_question_and_lines_stand_in_one_window_each_line_at_its_place() -> None:
    assert list(windows_of([7, 8], [[1, 2, 3], [], [4]])) == [
        Window((101, 7, 8, 102, 1, 2, 3, 4, 102), 4, (0, 2), ((4, 7), (7, 8)))
    ]


def test_without_words_there_is_nothing_to_read() -> None:
    assert list(windows_of([7], [])) == []
    assert list(windows_of([7], [[], []])) == []


def test_what_is_too_long_is_parted_and_each_part_begins_with_the_last_line_before_it() -> None:
    windows = list(windows_of([7], [[number] * 100 for number in range(1, 6)]))
    assert [window.lines for window in windows] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert all(len(window.tokens) == 3 + 200 + 1 for window in windows)


def test_a_line_that_fills_a_window_by_itself_is_not_read_again_with_the_next() -> None:
    windows = list(windows_of([7], [[1] * 280, [2] * 10]))
    assert [window.lines for window in windows] == [(0,), (1,)]


def test_a_question_and_a_line_that_are_too_long_by_themselves_are_cut() -> None:
    (window,) = windows_of([7] * 100, [[1] * 1000])
    assert (window.question_length, len(window.tokens)) == (LONGEST_QUESTION + 2, LONGEST)
    assert window.spans == ((LONGEST_QUESTION + 2, LONGEST - 1),)


def test_windows_of_different_length_become_arrays_filled_up_with_nothing() -> None:
    arrays = arrays_of([*windows_of([7], [[1, 2], [3]]), *windows_of([8], [[4]])])
    assert {name: array.tolist() for name, array in arrays.items()} == {
        "ids": [[101, 7, 102, 1, 2, 3, 102], [101, 8, 102, 4, 102, 0, 0]],
        "types": [[0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 1, 1, 0, 0]],
        "mask": [[1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 0, 0]],
        "pool": [
            [[0, 0, 0, 0.5, 0.5, 0, 0], [0, 0, 0, 0, 0, 1, 0]],
            [[0, 0, 0, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]],
        ],
    }
    assert {array.dtype for array in arrays.values()} == {np.dtype(np.int64), np.dtype(np.float32)}
