"""What to ask next: the questions that make most clear about one household.

===============  ==============================================================
:mod:`.asks`     the cells that are not known, by question
:mod:`.worlds`   imagined answers, and what the rules say of them
:mod:`.choose`   which questions settle most
:mod:`.text`     a question in words
===============  ==============================================================
"""

from netmap.reports.questions.text import Question, next_questions, questions_text

__all__ = ["Question", "next_questions", "questions_text"]
