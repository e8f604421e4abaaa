from programme.wording import WORDING_CHARACTERS, Question, reworded


def test_an_empty_field_means_our_own_words() -> None:
    assert reworded({Question.CHECK_IN: "  ", Question.RATING: None}) == {}


def test_words_are_kept_in_one_line() -> None:
    assert reworded({Question.AGAIN: " Und\n\nnun?\t Schon  getroffen? "}) == {"again": "Und nun? Schon getroffen?"}


def test_what_is_no_question_of_ours_and_what_is_too_long_is_left_out() -> None:
    words = reworded({"farewell": "Tschüss", Question.INTERIM: "x" * 1000})

    assert words == {"interim": "x" * WORDING_CHARACTERS}
