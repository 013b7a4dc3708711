//! Initiators: which script, page, frame, stylesheet or redirect caused a request.
