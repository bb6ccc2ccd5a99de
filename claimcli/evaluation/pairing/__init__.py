"""Which record of the program is which of gold."""
