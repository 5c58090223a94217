"""What the product is measured by beside its own questions: public collections. Not shipped; nothing imports it."""
