"""Computing a matching beside the event loop: a small one in a thread, a large one in a process of its own."""

import asyncio

from programme.matching.outcome import Outcome, work_out
from programme.matching.profiles import Inputs

# Up to so many pairs to compare, a thread takes so short that nobody waits for it; beyond, NumPy and OR-Tools would
# hold the interpreter's lock for too long. `python -m benchmarks.held` measures it.
MOST_IN_A_THREAD = 100_000


async def compute(inputs: Inputs, *, seed: int) -> Outcome:
    """The outcome. What the process is given goes through a pipe and is gone with it; nothing touches the disk."""
    is_small = len(inputs.learners) * len(inputs.buddies) <= MOST_IN_A_THREAD
    return await asyncio.to_thread(work_out if is_small else _in_a_process, inputs, seed=seed)


def _in_a_process(inputs: Inputs, *, seed: int) -> Outcome:
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work_out, inputs, seed=seed).result()
