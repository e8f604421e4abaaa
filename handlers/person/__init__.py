"""Person: what everybody has for themselves: the menu, the Home tab, the direct message, and their own data.

Its way begins in `command`, with `/buddy`, in `home`, and in `direct_messages`.
"""
