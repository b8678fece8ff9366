"""The words of a lesson library and of the glossary, and the right answers, read from its files."""
import json
import re


class Module:
    """The module in a folder, in one language."""

    def __init__(self, folder, language):
        self.language = language
        self.module = json.loads((folder / "module.json").read_text(encoding="utf-8"))
        limits = json.loads((folder.parent / "practice/limits.json").read_text(encoding="utf-8"))
        self.limits = {limit["id"]: limit["value"] for limit in limits["limits"]}
        self.title = self.words(self.module["title"])
        self.lessons = self.module["lessons"]
        self.questions = {self.words(question["prompt"]): question for question in self.module["quiz"]["questions"]}

    def words(self, text):
        """A text as it is read: without its marks, its numbers filled in."""
        words = text[self.language] if isinstance(text, dict) else text
        words = re.sub(r"\[\[[\w-]+\|(.*?)\]\]", r"\1", words)
        words = re.sub(r"\{limit:([\w-]+)\}", lambda found: str(self.limits[found[1]]), words)
        return words.replace("**", "").replace("*", "")

    def read(self, lesson):
        """Every text that a lesson shows before anything is opened in it."""
        yield self.words(lesson["title"])
        for block in lesson["blocks"]:
            yield from self.of_block(block)

    def of_block(self, block):
        hidden = {"answer"} if block["kind"] == "reveal" else set()
        if block["kind"] == "profile":
            yield block["name"]
        if block["kind"] == "question":
            yield self.words(block["question"]["prompt"])
            yield from (self.words(option["text"]) for option in block["question"]["options"])
            return
        for key, value in block.items():
            if key not in hidden:
                yield from self.of(value)

    def of(self, value):
        """The texts in a part of a block, however deep."""
        if isinstance(value, list):
            for one in value:
                yield from self.of(one)
        elif isinstance(value, dict) and self.language in value:
            yield from self.words(value).split("\n")
        elif isinstance(value, dict):
            for one in value.values():
                yield from self.of(one)

    def best_path(self, question):
        """The replies of a scenario that give the most credit, each in its turn."""
        def best(step):
            replies = question["steps"][step].get("replies")
            if not replies:
                return 0, []
            paths = []
            for reply in replies:
                credit, path = best(reply["to"])
                paths.append((reply["credit"] + credit, [self.words(reply["text"]), *path]))
            return max(paths, key=lambda path: path[0])

        return best(question["start"])[1]
