import hashlib, os, sys, warnings
import pydicom
from pydicom.dataelem import RawDataElement
from pydicom.datadict import dictionary_VR
warnings.simplefilter('ignore')
WIDTH = dict(AT=2, US=2, SS=2, OW=2, UL=4, SL=4, FL=4, OF=4, OL=4, FD=8, OD=8, OV=8, SV=8, UV=8)
def swap(value, vr):
    w = WIDTH.get(vr.split(' or ')[-1], 1)
    return b''.join(value[i:i + w][::-1] for i in range(0, len(value), w))
def walk(ds, path, big):
    for tag in sorted(ds.keys()):
        if tag.element == 0: continue
        raw = ds.get_item(tag)
        name = f'{path}{int(tag):08X}'
        if raw.VR == 'SQ' or ds[tag].VR == 'SQ':
            print(name, 'SQ')
            for i, item in enumerate(ds[tag].value or []):
                walk(item, f'{name}[{i}].', big and raw.VR != 'UN')
        else:
            if not isinstance(raw, RawDataElement):
                print(name, '?')
                continue
            value = raw.value or b''
            vr = ds[tag].VR
            if big and raw.VR != 'UN': value = swap(value, vr)
            print(name, vr.replace(' ', '_'), len(value), hashlib.sha256(value).hexdigest()[:16])
for line in open(sys.argv[1]):
    file = line.rstrip('\n')
    print('FILE', file)
    try:
        ds = pydicom.dcmread(file, force=True)
        ts = str(getattr(ds.file_meta, 'TransferSyntaxUID', '')) 
        walk(ds, '', not ds.original_encoding[1])
    except Exception as e:
        print('ERROR', type(e).__name__, str(e)[:80].replace('\n', ' '))
