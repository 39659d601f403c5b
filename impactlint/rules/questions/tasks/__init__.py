"""What a piece of work does (finds fraud, forecasts, translates), and the questions that suit it."""
