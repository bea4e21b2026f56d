# The archive of pictures: its title, what is read of each entry, outcomes and rules.

format-user-pictures = User pictures
    .purpose = Gives people their pictures: a ZIP of images, each named after its user.

## What is read of each entry

user-pictures-column-identifier = Whom the picture is of: the name of the image before its last dot. A user name, unless the settings say otherwise.
    .title = User
user-pictures-column-image = The entry, with the folders in which it stands. Folders don’t matter.
    .title = Image
user-pictures-column-type = What the image is, by its first bytes: png, jpeg, gif or webp.
    .title = Type
user-pictures-column-size = Its bytes; at most 20 MB.
    .title = Size
user-pictures-column-width = Pixels from left to right; at most 8192.
    .title = Width
user-pictures-column-height = Pixels from top to bottom; at most 8192.
    .title = Height
user-pictures-column-checksum = MD5 of the image as it comes in. An image with the checksum of the picture that somebody has changes nothing.
    .title = Checksum
user-pictures-column-superseded_by = A later image of the archive that names the same user, and is taken in place of this one.
    .title = Superseded by
user-pictures-column-fault = What is wrong with the entry, as a word.
    .title = Fault

## Outcomes

picture-created = Picture added: { $key }
picture-replaced = Picture replaced: { $key }
picture-unchanged = Has this picture already: { $key }
picture-kept = { $key } has a picture, and the settings say that pictures aren’t replaced
picture-superseded = { $key }: { $other } is taken in place of { $image }

## Rules

PIC001 = { $value } leads out of the archive.
    .title = Name that leads out of the archive
    .why = Absolute names, drive letters and “..” are how archives overwrite what is elsewhere. Nothing of the entry is read.
    .example = ../nora.lind.png
    .way = Make the archive again from inside the folder of the images.
PIC002 = { $value } is a link to another file.
    .title = Link in the archive
    .why = Only what is in the archive itself is read.
    .example = nora.lind.png that points to photos/17.png
    .way = Put the image itself into the archive.
PIC003 = { $value } is an archive inside the archive.
    .title = Archive in the archive
    .why = Archives in archives have no end, and limits that hold for one don’t hold for all of them.
    .example = class-3a.zip in userpictures.zip
    .way = Put its images into the archive itself, in a folder if you like.
PIC004 = { $value } has no extension, so the end of its identifier isn’t known.
    .title = Name without an extension
    .why = The identifier is what stands before the last dot.
    .example = nora-lind
    .way = Add the extension of the image: .png, .jpg, .gif or .webp.
PIC005 = { $value } is no image of a kind that is read.
    .title = Not an image
    .why = PNG, JPEG, GIF and WebP are read. The first bytes of a file decide, whatever it is called.
    .example = notes.txt, or a document that was renamed to .jpg
    .way = Leave it out of the archive, or save it as PNG or JPEG.
PIC006 = { $value } has more than { $megabytes } MB.
    .title = Image too heavy
    .why = A picture is shown at 512 pixels a side at most.
    .example = A scan of 60 MB
    .way = Make the image smaller.
PIC007 = { $value } is { $width } × { $height } pixels; at most { $pixels } a side are read.
    .title = Image too wide
    .why = Decoding it would take more memory than any picture is worth.
    .example = A panorama of 20000 × 3000 pixels
    .way = Make the image smaller.
PIC008 = { $value } is damaged: its bytes aren’t what the archive says.
    .title = Damaged entry
    .why = The archive, or the way that it came, has broken it.
    .example = An archive whose upload was cut off
    .way = Make the archive again, or send it again.
PIC009 = { $value } is protected by a password, or compressed in a way that isn’t read.
    .title = Entry that can’t be read
    .why = Archives are read without a password, and by the usual method (DEFLATE) alone.
    .example = An archive with a password
    .way = Make the archive without a password, as a plain ZIP.
PIC010 = { $value } inflates to more than a hundred times its size in the archive.
    .title = Entry that inflates without measure
    .why = No photograph does that. Such entries are made to fill disks.
    .example = 10 KB that become 10 MB
    .way = Leave it out of the archive.
PIC011 = “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings say that images are named by the id of the user.
    .example = nora.lind.png while images are named by id
    .way = Name the image by the id, or choose another identifier in the settings.
PIC012 = “{ $value }” is of another host: only host 1, this one, is known.
    .title = User of another host
    .why = What stands behind the last @ is the number of a host, and there are accounts of this one alone.
    .example = nora.lind@3.png
    .way = Name the image by the user name, or by the user name and @1.
PIC013 = { $other } is of the same user and is taken in place of { $value }.
    .title = Two images of one user
    .why = One picture is kept for each user: the last one by the name of the entry, with its folders.
    .example = hall-a/nora.lind.png and hall-b/nora.lind.jpg
    .way = Leave one of them out of the archive.
PIC014 = { $value } is of the kind { $kind }, not what its name says.
    .title = Kind that differs from the name
    .why = It is read as what it is. Other programs may not be so patient.
    .example = A PNG that is called nora.lind.jpg
    .way = Nothing needs to be done.
PIC015 = { $value } can’t be decoded.
    .title = Image that can’t be decoded
    .why = Its header is sound, but the rest is cut off or broken.
    .example = A photograph whose lower half is missing
    .way = Save the image again from its original.
