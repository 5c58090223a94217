"""From a file to a page: decoded text in headed blocks. One module a format."""

from indexer.reading.files import read_page

__all__ = ["read_page"]
