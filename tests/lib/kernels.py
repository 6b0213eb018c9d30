"""Run the notebooks from a clean kernel, and keep what they print.

    python tests/lib/kernels.py [NAME...]

runs them in place, all or those named, and takes out what differs from run to run.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent.parent.parent / "notebooks"
LANGUAGE = {"display_name": "Python 3", "language": "python", "name": "python3"}


def run(path):
    """Give the notebook with the outputs of a clean kernel, which works beside the file."""
    notebook = nbformat.read(path, as_version=4)
    where = {"metadata": {"path": str(FOLDER)}}
    return NotebookClient(notebook, timeout=120, resources=where).execute()


def stripped(notebook):
    """Take out times, versions and counts."""
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": LANGUAGE, "language_info": {"name": "python"}}
    )
    for number, cell in enumerate(notebook.cells):
        cell.id, cell.metadata = f"cell-{number:02d}", {}
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = _joined(cell.outputs)
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
                if "metadata" in output:
                    output.metadata = {}
    return notebook


def _joined(outputs):
    """Put pieces of one stream together: where they are cut is a matter of time."""
    kept = []
    for output in outputs:
        if kept and "name" in output and kept[-1].get("name") == output.name:
            kept[-1].text += output.text
        else:
            kept.append(output)
    return kept


def remake(*names):
    """Run the notebooks in place, all or those named."""
    for path in sorted(FOLDER.glob("*.ipynb")):
        if not names or path.stem in names:
            nbformat.write(stripped(run(path)), path)


if __name__ == "__main__":
    remake(*sys.argv[1:])
