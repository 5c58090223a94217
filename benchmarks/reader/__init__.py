"""Teaches the assistant's reader, and measures it on what it was not taught."""
