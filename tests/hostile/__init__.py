"""Inputs that want to break the program: each has its right answer, or a line says why not."""
