"""Known: what is kept about somebody, as they are shown it under "my data".

Its way begins in `parts`: the register of what is kept names the parts, and each has its words in one of the others.
"""
