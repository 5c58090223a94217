"""From a question to an answer in which every sentence can be found in the reports."""
