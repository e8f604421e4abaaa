"""The Web API: one function per method, and the table of what each one asks for."""
