"""Gradio's own colours and spaces, mapped to those of theme.css, so that light and dark are decided in one place."""

from __future__ import annotations

import inspect

import gradio

_FONTS = ["system-ui", "sans-serif"]  # the reader's own: nothing is fetched
_MONO_FONTS = ["ui-monospace", "monospace"]


def theme() -> gradio.themes.Base:
    """Return the theme; each value is a variable of theme.css, in light and in dark alike."""
    plain = {
        "body_background_fill": "var(--paper)",
        "body_text_color": "var(--ink)",
        "body_text_color_subdued": "var(--ink-soft)",
        "background_fill_primary": "var(--paper)",
        "background_fill_secondary": "var(--paper-sunk)",
        "block_background_fill": "transparent",
        "block_border_width": "0px",
        "block_label_text_color": "var(--ink)",
        "block_title_text_color": "var(--ink)",
        "border_color_primary": "var(--rule)",
        "border_color_accent": "var(--accent)",
        "color_accent": "var(--accent)",
        "color_accent_soft": "var(--accent-soft)",
        "link_text_color": "var(--accent)",
        "input_background_fill": "var(--field)",
        "input_border_color": "var(--field-edge)",
        "input_border_color_focus": "var(--ink)",
        "input_placeholder_color": "var(--ink-soft)",
        "input_shadow": "none",
        "input_shadow_focus": "none",
        "button_primary_background_fill": "var(--accent)",
        "button_primary_background_fill_hover": "var(--accent-deep)",
        "button_primary_text_color": "var(--on-accent)",
        "button_secondary_background_fill": "transparent",
        "button_secondary_background_fill_hover": "var(--paper-sunk)",
        "button_secondary_text_color": "var(--ink)",
        "button_secondary_border_color": "var(--field-edge)",
        "checkbox_background_color": "var(--field)",
        "checkbox_background_color_selected": "var(--accent)",
        "checkbox_border_color": "var(--field-edge)",
        "checkbox_border_color_selected": "var(--accent)",
        "checkbox_label_background_fill": "transparent",
        "checkbox_label_background_fill_hover": "var(--paper-sunk)",
        "checkbox_label_background_fill_selected": "var(--accent-soft)",
        "checkbox_label_text_color": "var(--ink)",
        "checkbox_label_text_color_selected": "var(--ink)",
        "checkbox_label_border_color": "var(--rule)",
    }
    made = gradio.themes.Base(font=_FONTS, font_mono=_MONO_FONTS)
    known = inspect.signature(made.set).parameters
    return made.set(**plain, **{f"{name}_dark": value for name, value in plain.items() if f"{name}_dark" in known})
