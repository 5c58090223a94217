"""From files of assessment reports to a library that can be searched, one generation at a time."""
