"""The rules of the programme: values in, decision out. No clock, no network, no database."""
