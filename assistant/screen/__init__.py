"""The page: a conversation with the reports, and the sources beside it. The only door to Gradio."""
