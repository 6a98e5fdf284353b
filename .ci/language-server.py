"""A session with `consilium language-server` by the client library pygls: every feature with exact expectations."""
import asyncio
import pathlib
import random
import subprocess
import sys
import tempfile

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

program = str(pathlib.Path(sys.argv[1]).resolve())
checks = 0

BASE = '''rules base version 1.0.0 language 1
intent cure
source page "A page"
  statement s.1 "Without spread an operation is meant to cure."
fact spread "Spread 😀": in order none (also local), nodes "Regional nodes", distant
fact size "Size": number from 0 to 400 mm step 1
option surgery "Surgery"
define has-spread "Has spread": spread is not none
rule s.1 for surgery to cure when spread is none and size below 100 mm
  because "An operation aims to cure." cite page s.1
case "Known" given spread none, size 18 mm expect candidate surgery by s.1
'''


def same(found, expected, what):
    global checks
    if isinstance(found, tuple) and isinstance(expected, list):
        found = list(found)
    checks += 1
    assert found == expected, f"{what}:\n  found    {found!r}\n  expected {expected!r}"


class Session:
    """One server with what it publishes."""

    def __init__(self):
        self.client = LanguageClient("ci", "1")
        self.published = {}
        self.news = asyncio.Event()

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(parameters: lsp.PublishDiagnosticsParams):
            self.published[parameters.uri] = parameters
            self.news.set()

    async def start(self, encodings=None):
        await self.client.start_io(program, "language-server")
        return await self.client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(
                    general=lsp.GeneralClientCapabilities(position_encodings=encodings),
                    text_document=lsp.TextDocumentClientCapabilities(
                        hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown])
                    ),
                )
            )
        )

    def open(self, uri, text, version=1):
        item = lsp.TextDocumentItem(uri=uri, language_id="consilium-rules", version=version, text=text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(text_document=item))

    def change(self, uri, version, *changes):
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                text_document=lsp.VersionedTextDocumentIdentifier(uri=uri, version=version), content_changes=changes
            )
        )

    async def diagnostics(self, uri, version, wanted=lambda found: True):
        """What is published about a version, as soon as it is what is wanted."""
        async with asyncio.timeout(60):
            while True:
                found = self.published.get(uri)
                if found and found.version == version and wanted(found.diagnostics):
                    return list(found.diagnostics)
                self.news.clear()
                await self.news.wait()

    async def stop(self):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()


def place(text, word, behind="", inside=1):
    """The position of a word behind another, in units of UTF-16."""
    offset = text.index(word, text.index(behind) + len(behind) if behind else 0) + inside
    line = text.count("\n", 0, offset)
    column = text[text.rfind("\n", 0, offset) + 1:offset]
    return lsp.Position(line=line, character=len(column.encode("utf-16-le")) // 2)


def offset_of(text, position):
    """The index in a Python string; positions are always at characters here."""
    start = 0
    for _ in range(position.line):
        start = text.index("\n", start) + 1
    units, index = 0, start
    while units < position.character:
        units += len(text[index].encode("utf-16-le")) // 2
        index += 1
    return index


def applied(text, edits):
    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
        start, end = offset_of(text, edit.range.start), offset_of(text, edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


def spans(text, locations):
    return [text[offset_of(text, l.range.start):offset_of(text, l.range.end)] for l in locations]


async def features(folder):
    session = Session()
    answer = await session.start()
    client = session.client
    same(answer.server_info.name, "consilium", "the name of the server")
    same(answer.capabilities.position_encoding, "utf-16", "the encoding of positions")
    same(answer.capabilities.rename_provider.prepare_provider, True, "renames are prepared")
    uri = (folder / "base.rules").as_uri()
    document = lsp.TextDocumentIdentifier(uri=uri)

    def at(word, behind="", inside=1):
        return dict(text_document=document, position=place(BASE, word, behind, inside))

    session.open(uri, BASE)
    same(await session.diagnostics(uri, 1), [], "a file without mistakes")

    hover = await client.text_document_hover_async(lsp.HoverParams(**at("spread", "when ")))
    same(
        hover.contents.value,
        "```consilium-rules\nfact spread: in order\n```\n\nSpread 😀\n\nnone, also local; nodes (Regional nodes); distant",
        "hover over a fact",
    )
    same(spans(BASE, [hover]), ["spread"], "the stretch of a hover")
    hover = await client.text_document_hover_async(lsp.HoverParams(**at("s.1", "cite page ")))
    same(
        hover.contents.value.split("\n\n")[1],
        "“Without spread an operation is meant to cure.”",
        "hover over a statement",
    )
    same(await client.text_document_hover_async(lsp.HoverParams(**at("language"))), None, "hover over a keyword")

    found = await client.text_document_definition_async(lsp.DefinitionParams(**at("surgery", "candidate ")))
    same([l.range.start for l in found], [place(BASE, "surgery", "option ", 0)], "definition of an option")
    context = lsp.ReferenceContext(include_declaration=True)
    found = await client.text_document_references_async(
        lsp.ReferenceParams(**at("spread", "fact "), context=context)
    )
    same(spans(BASE, found), ["spread"] * 4, "references with the declaration")
    context = lsp.ReferenceContext(include_declaration=False)
    found = await client.text_document_references_async(lsp.ReferenceParams(**at("none", "order "), context=context))
    same(spans(BASE, found), ["none"] * 3, "references of a value")
    found = await client.text_document_document_highlight_async(lsp.DocumentHighlightParams(**at("size", "fact ")))
    same([h.kind.value for h in found], [3, 2, 2], "highlights, the declaration as written")

    found = await client.text_document_prepare_rename_async(lsp.PrepareRenameParams(**at("none", "is not ")))
    same(found.placeholder, "none", "what is to be renamed")
    edit = await client.text_document_rename_async(lsp.RenameParams(**at("none", "is not "), new_name="localised"))
    renamed = applied(BASE, edit.changes[uri])
    same(renamed.count("localised"), 4, "places of a renamed value")
    same(renamed.replace("localised", "none"), BASE, "renaming changes nothing else")
    for name, message in [("size", "is already"), ("rule", "is a word of"), ("2", "is no name")]:
        try:
            await client.text_document_rename_async(lsp.RenameParams(**at("spread", "fact "), new_name=name))
            assert name not in ("size", "rule", "2"), "a wrong name is accepted"
        except JsonRpcException as problem:
            same(message in str(problem), True, f"why {name} is refused: {problem}")

    edits = await client.text_document_formatting_async(
        lsp.DocumentFormattingParams(text_document=document, options=lsp.FormattingOptions(tab_size=2, insert_spaces=True))
    )
    printed = subprocess.run([program, "format", "-"], input=BASE, capture_output=True, text=True, check=True).stdout
    same(applied(BASE, edits), printed, "the formatted text")
    same(len(edits), 1, "formatting is one edit")

    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(text_document=document))
    same(
        [s.name for s in symbols],
        ["intents", "page", "spread", "size", "surgery", "has-spread", "s.1", "Known"],
        "the outline",
    )
    same([c.name for c in symbols[2].children], ["none", "nodes", "distant"], "the values in the outline")

    # Findings, completion and quick fixes while a rule is being written.
    text, version = BASE, 1

    async def write(more):
        nonlocal text, version
        text, version = BASE + more, version + 1
        session.change(uri, version, lsp.TextDocumentContentChangeWholeDocument(text=text))
        return await session.diagnostics(uri, version)

    async def completions(more):
        await write(more)
        found = await client.text_document_completion_async(
            lsp.CompletionParams(text_document=document, position=place(text + "\0", "\0", inside=0))
        )
        return [(item.label, item.detail) for item in found]

    same((await completions("option x \"X\"\n"))[:2], [("intent", ""), ("source", "")], "completion at a line's start")
    same(await completions("rule x.1 for "), [("surgery", "Surgery"), ("every option", "")], "completion of options")
    same(
        (await completions("rule x.1 for surgery when spread is "))[:3],
        [("none", ""), ("nodes", "Regional nodes"), ("distant", "")],
        "completion of values",
    )
    same((await completions("rule x.1 for surgery when size above 10 "))[0], ("mm", "the unit of size"), "units")

    found = await write("covers when spread is none and has-spread or size below 10 mm\n")
    same([(d.code, d.severity.value, d.source) for d in found], [("C107", 1, "consilium")], "a finding")
    same(found[0].range.start, place(text, "spread is none and", "covers ", 0), "where a finding starts")

    async def actions(word):
        where = lsp.Range(start=place(text, word, BASE[-20:], 0), end=place(text, word, BASE[-20:], 0))
        return await client.text_document_code_action_async(
            lsp.CodeActionParams(
                text_document=document, range=where, context=lsp.CodeActionContext(diagnostics=[])
            )
        )

    offered = await actions("spread")
    same(
        [a.title for a in offered],
        [
            "read it as `(spread is none and has-spread) or size below 10 mm`",
            "read it as `spread is none and (has-spread or size below 10 mm)`",
        ],
        "quick fixes of mixed connectives",
    )
    same(
        applied(text, offered[1].edit.changes[uri])[len(BASE):],
        "covers when spread is none and (has-spread or size below 10 mm)\n",
        "the text after a quick fix",
    )
    found = await write("covers when spraed is none\noption size \"X\"\n")
    same([d.code for d in found], ["C201"], "a misspelt name")
    same([a.title for a in await actions("spraed")], ["write `spread`"], "its fix")
    found = await write("option surgery \"Again\"\n")
    same(found[0].related_information[0].location.range.start, place(BASE, "surgery", "option ", 0), "a related place")

    # The logic is checked once nothing more comes: the condition is empty.
    await write("impossible C1 when spread is none and spread is distant because \"Never.\"\n")
    found = await session.diagnostics(uri, version, lambda found: found)
    same([d.code for d in found][:1], ["C302"], "a finding of the logic check")
    # A version that was overtaken is not spoken of again.
    await write("option other \"Other\"\n")
    await asyncio.sleep(1)
    same(session.published[uri].version, version, "the version last spoken of")

    # A layer over the file that is open, not over the one on disk.
    (folder / "base.rules").write_text("rules base version 9.9.9 language 1\n", encoding="utf-8")
    layer = "rules layer version 1.0.0 language 1\n  extends base version 1.0.0\n\nremove rule s.1\n  because \"No.\"\n"
    layer_uri = (folder / "layer.rules").as_uri()
    await write("")
    session.open(layer_uri, layer)
    await session.diagnostics(layer_uri, 1)
    same([d.code for d in session.published[layer_uri].diagnostics if d.severity == 1], [], "a layer without errors")
    found = await client.text_document_definition_async(
        lsp.DefinitionParams(
            text_document=lsp.TextDocumentIdentifier(uri=layer_uri), position=place(layer, "s.1")
        )
    )
    same([(l.uri, l.range.start) for l in found], [(uri, place(BASE, "s.1", "\nrule ", 0))], "definition in the base")
    try:
        await client.text_document_rename_async(
            lsp.RenameParams(
                text_document=lsp.TextDocumentIdentifier(uri=layer_uri), position=place(layer, "s.1"), new_name="s.9"
            )
        )
        assert False, "a name of the base is renamed from a layer"
    except JsonRpcException as problem:
        same("base.rules" in str(problem), True, "a name of the base is renamed in its own file")

    # A name of the base in a layer that is open: found and renamed in both.
    layer = layer.replace("remove rule", "rule l.1 excludes surgery when size above 50 mm because \"No.\" cite page s.1\nremove rule")
    session.change(layer_uri, 2, lsp.TextDocumentContentChangeWholeDocument(text=layer))
    context = lsp.ReferenceContext(include_declaration=True)
    for where in (at("size", "fact "), dict(text_document=lsp.TextDocumentIdentifier(uri=layer_uri), position=place(layer, "size"))):
        found = await client.text_document_references_async(lsp.ReferenceParams(**where, context=context))
        same([l.uri for l in found], [uri] * 3 + [layer_uri], "files of the references")
        same(spans(layer, found[3:]), ["size"], "a reference in the layer")
    edit = await client.text_document_rename_async(lsp.RenameParams(**at("size", "fact "), new_name="diameter"))
    same(sorted(edit.changes), sorted([uri, layer_uri]), "files of a renaming")
    same(applied(BASE, edit.changes[uri]), BASE.replace("size", "diameter"), "the renamed base")
    same(applied(layer, edit.changes[layer_uri]), layer.replace("size", "diameter"), "the renamed layer")

    client.text_document_did_close(lsp.DidCloseTextDocumentParams(text_document=document))
    async with asyncio.timeout(10):
        while session.published[uri].diagnostics or session.published[uri].version is not None:
            await asyncio.sleep(0.01)
    await session.stop()
    same(client._server.returncode, 0, "the exit status")


async def bytes_as_positions():
    session = Session()
    answer = await session.start(["utf-8", "utf-16"])
    same(answer.capabilities.position_encoding, "utf-8", "the encoding that the client offers")
    uri = "untitled:1"
    session.open(uri, BASE)
    text = BASE.encode()
    line = text[:text.index("none".encode(), text.index("😀".encode()))]
    position = lsp.Position(line=line.count(b"\n"), character=len(line) - line.rfind(b"\n") - 1)
    hover = await session.client.text_document_hover_async(
        lsp.HoverParams(text_document=lsp.TextDocumentIdentifier(uri=uri), position=position)
    )
    same(hover.range.start, position, "a position in bytes")
    await session.stop()


async def random_edits(seed, count):
    """Edits at random places, compared with a file that is opened with the whole text."""
    print(f"random edits from seed {seed}")
    dice = random.Random(seed)
    session = Session()
    await session.start()
    uri, text = "untitled:edited", BASE
    session.open(uri, text)
    words = ["", " ", "\n", "rule ", "(", ")", '"', "#", "😀", "é", "none", ", ", "and ", "or ", "x", "\r\n", "option o "]
    for version in range(2, count + 2):
        if version % 400 == 0:
            # A text that has become noise finds nothing; start again from a whole one.
            text = BASE
            session.change(uri, version, lsp.TextDocumentContentChangeWholeDocument(text=text))
            continue
        start = dice.randrange(len(text) + 1)
        end = min(len(text), start + dice.choice([0, 0, 0, 1, 3, 12]))
        while (start and text[start - 1:start + 1] == "\r\n") or (end and text[end - 1:end + 1] == "\r\n"):
            start, end = max(0, start - 1), min(len(text), end + 1)
        new = dice.choice(words)

        def position(offset):
            lines = text[:offset].replace("\r\n", "\n").split("\n")
            return lsp.Position(line=len(lines) - 1, character=len(lines[-1].encode("utf-16-le")) // 2)

        part = lsp.TextDocumentContentChangePartial(
            range=lsp.Range(start=position(start), end=position(end)), text=new
        )
        session.change(uri, version, part)
        text = text[:start] + new + text[end:]
        if version % 50 == 0:
            fresh = f"untitled:{version}"
            session.open(fresh, text, version)
            one, other = lsp.TextDocumentIdentifier(uri=uri), lsp.TextDocumentIdentifier(uri=fresh)
            for_one = await session.client.text_document_document_symbol_async(lsp.DocumentSymbolParams(text_document=one))
            for_other = await session.client.text_document_document_symbol_async(
                lsp.DocumentSymbolParams(text_document=other)
            )
            same(for_one, for_other, f"the outline after edit {version} of seed {seed}")
            expected = await session.diagnostics(fresh, version)
            found = await session.diagnostics(uri, version)
            key = lambda d: (d.code, d.message, d.range.start.line, d.range.start.character)
            same([key(d) for d in found], [key(d) for d in expected], f"the findings after edit {version} of seed {seed}")
            session.client.text_document_did_close(lsp.DidCloseTextDocumentParams(text_document=other))
    await session.stop()


def hostile():
    """Streams that are no protocol, and requests that make no sense, end in errors and never in a crash."""
    start = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}'

    def framed(body):
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    deep = b"[" * 100_000
    for stream, status in [
        (b"", 1), (b"\0" * 10_000, 2), (b"GET / HTTP/1.1\r\n\r\n", 2), (b"Content-Length: -1\r\n\r\n", 2),
        (b"Content-Length: 99999999999999999999999999\r\n\r\n", 2), (b"Content-Length: 10\r\n\r\n{}", 2),
        (framed(b"\xff\xfe{"), 1), (framed(deep), 1), (framed(b'"\\ud800"'), 1), (framed(b""), 1),
        (framed(start) + framed(b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":[]}}'), 1),
        (framed(start) + framed(b'{"jsonrpc":"2.0","method":"textDocument/didChange","params":7}'), 1),
        (framed(start) + framed(b'{"jsonrpc":"2.0","id":{},"method":"shutdown"}'), 1),
        (framed(start) + framed(b'{"id":"x","method":"shutdown"}') + framed(b'{"method":"exit"}'), 0),
    ]:
        run = subprocess.run([program, "language-server"], input=stream, capture_output=True, timeout=60)
        same(run.returncode, status, f"the exit status after {stream[:60]!r}")
        same(run.returncode == 2, run.stderr.startswith(b"consilium: "), f"what is said after {stream[:60]!r}")


async def main():
    with tempfile.TemporaryDirectory() as folder:
        await features(pathlib.Path(folder).resolve())
    await bytes_as_positions()
    await random_edits(int(sys.argv[2]) if len(sys.argv) > 2 else 20260101, 2_000)
    hostile()
    print(f"{checks} expectations of the language server hold")


asyncio.run(main())
