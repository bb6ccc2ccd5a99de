"""Printed pages → running text: lines and where they stand, paragraphs, hyphens."""
