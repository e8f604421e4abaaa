"""A round has opened: whoever waited for one hears of it, first those who waited in vain in the one before."""

from handlers.joining import interest
from handlers.rounds import following
from handlers.rounds.work import Work


async def tell(work: Work) -> None:
    await work.each(following.list_waited, following.invite)
    await work.each(interest.list_all, interest.announce)
