import pytest

from programme.links import is_secure_link


@pytest.mark.parametrize(
    "link", ["https://falkenberg.example/notes", "https://docs.example.com/d/1?a=b_c&d=*", "https://a.b:8443/x#y"]
)
def test_an_encrypted_address_with_a_host_is_taken(link: str) -> None:
    assert is_secure_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "http://falkenberg.example",
        "https://",
        "https://notes",
        "https://a.b/<!channel>",
        "https://a.b/x|y",
        "https://a.b/with blank",
        "https://anna:secret@a.b/",
        "javascript:alert(1)",
        "https://[broken.example",
        "https://a.b:port/",
        "falkenberg.example",
    ],
)
def test_anything_else_is_not(link: str) -> None:
    assert not is_secure_link(link)
