"""Drawings that stand still: SVG made here, as a file, a page with its table, or pixels."""
